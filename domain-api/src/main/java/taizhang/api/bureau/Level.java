// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

/** The administrative level a bureau belongs to. */
public enum Level {
    CITY,
    DISTRICT,
    COUNTY,
    TOWNSHIP
}
