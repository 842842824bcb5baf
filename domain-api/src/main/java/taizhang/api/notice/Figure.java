// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;

/**
 * How one duty of one bureau stood.
 *
 * @param name what the bureau was called
 * @param last the last day of the period
 * @param state by its name in the compliance view
 * @param records those that counted, so that a later difference can be traced to one of them
 */
public record Figure(
        String rule,
        int version,
        BureauId bureau,
        String name,
        String period,
        LocalDate last,
        String state,
        int due,
        int counted,
        List<RecordId> records) {

    public Figure {
        records = List.copyOf(records);
    }
}
