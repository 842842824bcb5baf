// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Details;

/** Policy: what is on record has happened; today, in Asia/Shanghai, is not the future. */
record NotInFuture(LocalDate today) {

    List<Fault> faults(Details details, String dateField) {
        return details.inForce() && details.on().isAfter(today)
                ? List.of(new Fault(Problem.DATE_INVALID, dateField, List.of("in_future")))
                : List.of();
    }
}
