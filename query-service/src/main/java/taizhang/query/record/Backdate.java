// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.web.clock.LedgerClock;

/**
 * A record that came so late that it meets no duty before a supervisor has approved it for the day it says.
 *
 * @param days after which it was recorded
 * @param decision the last one for that day; absent while it waits
 */
public record Backdate(long days, @Nullable Version decision) {

    /** Empty for what came in time, and for what does not stand as held. */
    public static Optional<Backdate> of(RecordHistory history, int daysInTime) {
        Version entry = history.entry().orElse(null);
        if (entry == null || !history.status().isHeld()) {
            return Optional.empty();
        }
        LocalDate held = history.latest().details().on();
        long days = daysAfter(held, entry.recordedAt());
        if (days <= daysInTime) {
            return Optional.empty();
        }
        Version decision = history.versions().stream()
                .filter(version -> version.step() == Step.BACKDATE_REFUSED || version.approves())
                .filter(version -> version.details().on().equals(held))
                .reduce((_, last) -> last)
                .orElse(null);
        return Optional.of(new Backdate(days, decision));
    }

    /** How many calendar days after it was held something was entered; negative before it. */
    public static long daysAfter(LocalDate held, Instant entered) {
        return ChronoUnit.DAYS.between(held, LocalDate.ofInstant(entered, LedgerClock.ZONE));
    }

    public boolean isWaiting() {
        return decision == null;
    }

    public boolean isApproved() {
        return decision != null && decision.approves();
    }
}
