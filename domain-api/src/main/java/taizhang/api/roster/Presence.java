// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

/** Whether somebody of the roster came. */
public enum Presence {
    PRESENT,
    LEAVE,
    ABSENT
}
