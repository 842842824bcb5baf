// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import java.time.LocalDate;

/**
 * A span for which a duty is owed, both ends included, in the city's calendar.
 *
 * @param label such as {@code 2022-Q4} or {@code 2022}
 */
public record Period(String label, LocalDate first, LocalDate last) {

    /** The quarter it begins in, from 1. */
    public int quarter() {
        return (first.getMonthValue() + 2) / 3;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
