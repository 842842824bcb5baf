// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Details;

/** Policy: what is on record has happened; today, in Asia/Shanghai, is not the future. */
record NotInFuture(LocalDate today) {

    List<Fault> faults(Details details, String dateField) {
        List<Fault> faults = new ArrayList<>();
        if (details.inForce() && details.on().isAfter(today)) {
            faults.add(inFuture(dateField));
        }
        details.happenedOn().forEach((field, day) -> {
            if (day.isAfter(today)) {
                faults.add(inFuture(field));
            }
        });
        return faults;
    }

    private static Fault inFuture(String field) {
        return new Fault(Problem.DATE_INVALID, field, List.of("in_future"));
    }
}
