// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;
import taizhang.api.bureau.BureauId;
import taizhang.command.bureau.Chart;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.reminder.Outbox;
import taizhang.web.security.Viewer;

/** 催办 and 已读, by whichever way they are said: the pages or the API. */
@Component
final class ReminderDesk {

    private static final int LONGEST = 500;

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Chart chart;
    private final LedgerClock clock;

    ReminderDesk(Deliveries deliveries, Outbox outbox, Chart chart, LedgerClock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.chart = chart;
        this.clock = clock;
    }

    /** @throws Refused where one of the bureaus is none */
    void requireKnown(Map<BureauId, List<Line>> urged) {
        if (!urged.keySet().stream().allMatch(chart::knows)) {
            throw Refused.field("cell", Problem.BUREAU_UNKNOWN);
        }
    }

    /**
     * Tells each bureau of its own duties, once under an id.
     *
     * @throws Refused {@link Problem#IDEMPOTENCY_REUSED} where something else was said under the id; nobody is told
     */
    void urge(Map<BureauId, List<Line>> urged, String text, String id, Viewer viewer) {
        requireKnown(urged);
        String words = Text.required("text", text, LONGEST);
        int year = clock.today().getYear();
        String delivery = "urge-" + id;
        urged.forEach((bureau, lines) -> deliveries
                .of(bureau, year)
                .find(delivery)
                .filter(before -> !lines.equals(before.lines()) || !words.equals(before.text()))
                .ifPresent(_ -> {
                    throw Refused.because(Problem.IDEMPOTENCY_REUSED);
                }));
        urged.forEach((bureau, lines) -> {
            deliveries.deliver(
                    bureau,
                    year,
                    new Delivery(delivery, clock.instant(), Kind.URGED, viewer.login(), lines, words, null, null));
            outbox.putUp(bureau, year, delivery);
        });
    }

    /**
     * What stands unread of this year and the last has been read by the office that is logged in.
     *
     * @throws Refused {@link Problem#NOT_FOUND} for a bureau that is none of the viewer's
     */
    void read(BureauId bureau, Viewer viewer) {
        if (viewer.bureau() == null || !chart.knows(bureau) || !chart.isWithin(bureau, viewer.bureau())) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        int year = clock.today().getYear();
        Delivery.Read read = new Delivery.Read(clock.instant(), viewer.login());
        deliveries.read(bureau, year - 1, read);
        deliveries.read(bureau, year, read);
    }
}
