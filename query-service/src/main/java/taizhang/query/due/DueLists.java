// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.web.calendar.WorkingDays;

/** Works out what a bureau still owes on a day, from the same verdicts as every other page. */
@Component
public class DueLists {

    private final Compliance compliance;
    private final WorkingDays calendar;

    DueLists(Compliance compliance, WorkingDays calendar) {
        this.compliance = compliance;
        this.calendar = calendar;
    }

    /**
     * Whoever asks. In the first quarter what was missed in the year before is still on the list, because that year is not
     * closed yet and what was held can be entered.
     */
    public DueList of(BureauId bureau, AsOf asOf) {
        LocalDate today = asOf.today();
        List<Cell> cells = new ArrayList<>();
        if (today.getMonthValue() <= 3) {
            cells.addAll(compliance.withUnits(bureau, today.getYear() - 1, asOf));
        }
        cells.addAll(compliance.withUnits(bureau, today.getYear(), asOf));
        return DueList.of(cells, today, calendar);
    }
}
