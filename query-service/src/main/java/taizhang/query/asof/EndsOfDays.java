// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taizhang.storage.CommitLog;
import taizhang.web.answer.LogEnd;
import taizhang.web.clock.LedgerClock;

/**
 * The last position of each day. To look for it is some thirty steps in a long log; once anything came after a day its end
 * never moves again, because commit times never fall.
 */
final class EndsOfDays {

    /** Some twenty years of them. */
    private static final int MOST_KEPT = 8_000;

    private final CommitLog log;
    private final LogEnd end;
    private final Map<LocalDate, Long> over = new ConcurrentHashMap<>();

    EndsOfDays(CommitLog log, LogEnd end) {
        this.log = log;
        this.end = end;
    }

    long of(LocalDate day) {
        Long known = over.get(day);
        if (known != null) {
            return known;
        }
        Instant tomorrow = day.plusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant();
        LogEnd.End now = end.now();
        if (now.at().isBefore(tomorrow)) {
            return now.position();
        }
        long last = log.positionBefore(tomorrow);
        if (last < now.position()) {
            if (over.size() >= MOST_KEPT) {
                over.clear();
            }
            over.put(day, last);
        }
        return last;
    }
}
