// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

/** When in the day, where nobody noted the hour. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
