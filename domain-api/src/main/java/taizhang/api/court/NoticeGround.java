// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

/** Why the court asked for the head: the first five it must, the others it may (CT-02). */
public enum NoticeGround {
    FOOD_AND_DRUG,
    ENVIRONMENT,
    PUBLIC_HEALTH,
    HIGH_ATTENTION,
    MASS_INCIDENT_RISK,
    WEIGHTY_RIGHTS,
    PUBLIC_INTEREST,
    SUPERIOR_RULE,
    OTHER
}
