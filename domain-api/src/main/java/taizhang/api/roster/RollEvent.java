// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;

/** Who came. */
public sealed interface RollEvent extends AnnexEvent {

    @Override
    default boolean excludes(AnnexEvent other) {
        return other instanceof RollEvent;
    }

    /**
     * The roster of that day goes into the event, so that whatever becomes of rosters later, who was expected stays.
     *
     * @param on the day whose roster was called
     */
    record RollCalled(RecordId record, BureauId bureau, LocalDate on, List<RollEntry> entries) implements RollEvent {

        public RollCalled {
            entries = List.copyOf(entries);
        }

        /** Came + leave + absent = expected, always. */
        public Attendance headcounts() {
            return new Attendance(
                    entries.size(), count(Presence.PRESENT), count(Presence.LEAVE), count(Presence.ABSENT));
        }

        private int count(Presence presence) {
            return (int) entries.stream()
                    .filter(entry -> entry.presence() == presence)
                    .count();
        }
    }
}
