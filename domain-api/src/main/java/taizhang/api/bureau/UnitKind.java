// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

/** What a unit is: a bureau, or what the Party's organisation has below one. */
public enum UnitKind {
    /** 单位 */
    BUREAU,
    /** 党支部 */
    BRANCH,
    /** 党小组 */
    GROUP,
    /** 中心组 */
    CENTRAL_GROUP;

    /** A bureau may head a system; groups belong to a branch, all else stands below a bureau. */
    public boolean mayStandBelow(UnitKind parent) {
        return switch (this) {
            case BUREAU, BRANCH, CENTRAL_GROUP -> parent == BUREAU;
            case GROUP -> parent == BRANCH;
        };
    }
}
