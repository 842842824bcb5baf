// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.ParticipationDeclined;

/**
 * What a bureau that took part said.
 *
 * @param attendance absent where it said something else than a headcount
 * @param madeUp who of those that did not come have made it up
 */
public record Part(
        BureauId bureau,
        @Nullable Attendance attendance,
        @Nullable MakeUp madeUp) {

    /** Later make-up study lifts no rate (rules E, make-up study). */
    private static final int MAKE_UP_DAYS = 30;

    public record MakeUp(LocalDate on, int persons) {

        /** How many of them count for what was held on a day: all or none. */
        public int lifting(LocalDate held) {
            return on.isBefore(held) || on.isAfter(held.plusDays(MAKE_UP_DAYS)) ? 0 : persons;
        }
    }

    /** Empty for events in which no bureau speaks for itself alone. */
    static @Nullable Part of(RecordEvent event) {
        if (event instanceof HeadcountConfirmed said) {
            return new Part(said.bureau(), said.attendance(), null);
        }
        if (event instanceof MadeUp said) {
            return new Part(said.bureau(), null, new MakeUp(said.on(), said.persons()));
        }
        Optional<BureauId> alone = event instanceof ParticipationDeclined said
                ? Optional.of(said.bureau())
                : RecordEvent.Proposal.guest(event);
        return alone.map(bureau -> new Part(bureau, null, null)).orElse(null);
    }
}
