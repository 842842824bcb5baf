// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

/** 专题类别. */
public enum StudyTag {
    IDEOLOGY,
    RULE_OF_LAW,
    SECRECY,
    PARTY_DISCIPLINE,
    NATIONAL_SECURITY,
    ECONOMY,
    ECOLOGY,
    PARTY_HISTORY,
    OTHER
}
