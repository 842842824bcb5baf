// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Attendance;

/**
 * A round of people, complete from a day on until another one is kept.
 *
 * @param members each person once, at least one
 */
public record Roster(LocalDate effectiveOn, List<RosterMember> members) {

    public Roster {
        members = List.copyOf(members);
        if (members.isEmpty() || members.size() > Attendance.MOST) {
            throw Refused.field("members", Problem.NUMBER_RANGE, 1, Attendance.MOST);
        }
        if (members.stream().map(RosterMember::person).distinct().count() < members.size()) {
            throw Refused.field("members", Problem.ID_TAKEN);
        }
    }
}
