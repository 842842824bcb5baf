// SPDX-License-Identifier: Apache-2.0
package taizhang.api.year;

import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/** What became of a year of the whole city. */
public sealed interface YearEvent extends Event {

    int year();

    /** From now on whatever is dated in it waits for a supervisor's approval before it counts. */
    record YearClosed(int year, @Nullable String remark) implements YearEvent {}
}
