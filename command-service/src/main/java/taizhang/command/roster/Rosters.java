// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;
import taizhang.api.roster.Roster;
import taizhang.api.roster.RosterCommand;
import taizhang.api.roster.RosterEvent.RosterKept;
import taizhang.command.history.History;

/** Which roster held when, asked of the log. */
@Component
final class Rosters {

    private final History history;

    Rosters(History history) {
        this.history = history;
    }

    /** The one that was in force on a day; what was kept last for a day wins. */
    Optional<Roster> on(BureauId bureau, LocalDate day) {
        List<Event> events = history.of(RosterCommand.target(bureau));
        TreeMap<LocalDate, Roster> rosters = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof RosterKept kept) {
                rosters.put(kept.roster().effectiveOn(), kept.roster());
            }
        }
        return Optional.ofNullable(rosters.floorEntry(day)).map(Map.Entry::getValue);
    }
}
