// SPDX-License-Identifier: Apache-2.0
package taizhang.api.year;

import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What may be done with a year of the whole city. */
public sealed interface YearCommand extends Command {

    int year();

    @Override
    default String target() {
        return target(year());
    }

    static String target(int year) {
        return "year:" + year;
    }

    record CloseYear(int year, @Nullable String remark) implements YearCommand {}
}
