// SPDX-License-Identifier: Apache-2.0
package taizhang.command.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import taizhang.api.year.YearCommand;
import taizhang.command.history.History;
import taizhang.web.clock.LedgerClock;

/** Which years are closed, asked of the log; a running year can't be and costs no question. */
@Component
public final class ClosedYears {

    private final History history;
    private final LedgerClock clock;

    ClosedYears(History history, LedgerClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Those closed years in which some of the days lie. */
    public SortedSet<Integer> among(Collection<LocalDate> days) {
        int running = clock.today().getYear();
        SortedSet<Integer> years = new TreeSet<>();
        days.forEach(day -> years.add(day.getYear()));
        years.removeIf(
                year -> year >= running || history.of(YearCommand.target(year)).isEmpty());
        return years;
    }
}
