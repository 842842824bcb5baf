// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Details;

/** Policy: a schedule is for today or later, no further than next year, and is called off only before it begins. */
record Ahead(LocalDateTime now) {

    List<Fault> faults(Details details, String dateField) {
        LocalDate today = now.toLocalDate();
        if (details.on().isBefore(today)) {
            return List.of(new Fault(Problem.DATE_INVALID, dateField, List.of("in_past")));
        }
        return details.on().getYear() > today.getYear() + 1
                ? List.of(new Fault(Problem.DATE_INVALID, dateField, List.of("out_of_range")))
                : List.of();
    }

    /** Without an hour nobody can say that it has begun before its day is over. */
    void requireNotBegun(Details details) {
        boolean begun = details.startsAt() == null
                ? now.toLocalDate().isAfter(details.on())
                : !now.isBefore(details.on().atTime(details.startsAt()));
        if (begun) {
            throw Refused.because(
                    Problem.RECORD_BEGUN,
                    details.startsAt() == null ? details.on().toString() : details.on() + " " + details.startsAt());
        }
    }
}
