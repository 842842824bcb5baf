// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Attendance;

/** Headcounts, voters and votes of one meeting, held against each other; all that is wrong is said at once. */
final class Ballots {

    private final List<Fault> faults = new ArrayList<>();

    private Ballots() {}

    static void require(
            MeetingKind kind,
            LocalDate heldOn,
            @Nullable Attendance attendance,
            @Nullable Voters voters,
            @Nullable Integer committeeSize,
            List<Decision> decisions) {
        Ballots ballots = new Ballots();
        if (attendance != null && voters != null) {
            ballots.atMost("voters.entitled", voters.entitled(), attendance.expected());
            ballots.atMost("voters.present", voters.present(), attendance.present());
        }
        if (kind == MeetingKind.BRANCH_COMMITTEE && committeeSize != null) {
            ballots.atMost("attendance.present", attendance == null ? 0 : attendance.present(), committeeSize);
            ballots.atMost("voters.entitled", voters == null ? 0 : voters.entitled(), committeeSize);
        }
        for (int row = 0; row < decisions.size(); row++) {
            ballots.require("decisions[" + row + "].", decisions.get(row), heldOn, ballot(kind, attendance, voters));
        }
        if (!ballots.faults.isEmpty()) {
            throw new Refused(ballots.faults);
        }
    }

    /** Every member of a committee has a vote; elsewhere headcounts don't tell who had one. */
    private static @Nullable Integer ballot(
            MeetingKind kind, @Nullable Attendance attendance, @Nullable Voters voters) {
        if (voters != null) {
            return voters.present();
        }
        return kind == MeetingKind.BRANCH_COMMITTEE && attendance != null ? (Integer) attendance.present() : null;
    }

    private void require(String path, Decision decision, LocalDate heldOn, @Nullable Integer ballot) {
        if (decision.hasVotes() && ballot == null) {
            fault("voters.present", Problem.FIELD_REQUIRED);
        }
        if (ballot != null && decision.votes() > ballot) {
            fault(path + "yes", Problem.VOTES_TOO_MANY, decision.votes(), ballot);
        }
        if (decision.dueOn() != null && decision.dueOn().isBefore(heldOn)) {
            fault(path + "dueOn", Problem.DATE_INVALID, "before_held");
        }
    }

    private void atMost(String path, int number, int most) {
        if (number > most) {
            fault(path, Problem.NUMBER_RANGE, 0, most);
        }
    }

    private void fault(String path, Problem problem, Object... arguments) {
        Fault fault = new Fault(problem, path, List.of(arguments));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
