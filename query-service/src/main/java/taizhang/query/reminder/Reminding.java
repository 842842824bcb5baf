// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Told;
import taizhang.web.security.Viewer;

/** Tells all bureaus what is to be told on the ledger's day. Doing it again on the same day tells nothing twice. */
@Component
final class Reminding {

    private static final LocalTime FROM = LocalTime.of(8, 30);
    private static final Viewer WHOLE_CITY = new Viewer(Viewer.SYSTEM, Role.SUPERVISOR, null);

    private final Compliance compliance;
    private final Deliveries deliveries;
    private final MailRoom mail;
    private final WorkingDays calendar;
    private final LedgerClock clock;
    private final ReminderSettings settings;

    Reminding(
            Compliance compliance,
            Deliveries deliveries,
            MailRoom mail,
            WorkingDays calendar,
            LedgerClock clock,
            ReminderSettings settings) {
        this.compliance = compliance;
        this.deliveries = deliveries;
        this.mail = mail;
        this.calendar = calendar;
        this.clock = clock;
        this.settings = settings;
    }

    Round today() {
        return new Round(clock.today(), calendar, settings.cap());
    }

    boolean isTime() {
        return !LocalTime.ofInstant(clock.instant(), LedgerClock.ZONE).isBefore(FROM)
                && !today().isQuiet(settings.quiet());
    }

    void go() {
        Round round = today();
        Map<BureauId, List<Cell>> duties = duties(round.day());
        Map<BureauId, Told> told = deliveries.of(duties.keySet(), round.day().getYear());
        duties.forEach((bureau, cells) -> {
            Told before = told.getOrDefault(bureau, Told.NOTHING);
            Delivery today = before.find(round.day().toString())
                    .orElseGet(() -> round.of(cells, before, clock.instant()).orElse(null));
            if (today != null) {
                Delivery sent = mail.addressed(bureau, today);
                deliveries.deliver(bureau, round.day().getYear(), sent);
                // Also for one that was kept before this process died: then its mail may not have been put up yet.
                mail.putUp(bureau, round.day().getYear(), sent);
            }
        });
    }

    /** In January the last periods of the old year have just passed. */
    private Map<BureauId, List<Cell>> duties(LocalDate day) {
        Map<BureauId, List<Cell>> duties = new LinkedHashMap<>();
        for (int year = day.getMonthValue() == 1 ? day.getYear() - 1 : day.getYear(); year <= day.getYear(); year++) {
            for (Cell cell : compliance.cells(year, null, null, AsOf.now(day), WHOLE_CITY)) {
                duties.computeIfAbsent(cell.bureau().id(), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        return duties;
    }
}
