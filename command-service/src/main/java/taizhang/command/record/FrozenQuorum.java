// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.meeting.Decision;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.meeting.Outcome;
import taizhang.api.meeting.Quorum;
import taizhang.api.meeting.QuorumRule;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;

/**
 * Policy: whether a meeting could decide, and what its votes came to, is worked out when it goes on record (rules F7)
 * and stays as it was. A vote without a quorum is not refused: the ledger says that it was held and is void.
 */
final class FrozenQuorum {

    private FrozenQuorum() {}

    static Details settle(Details details) {
        if (!(details instanceof MeetingDetails meeting)) {
            return details;
        }
        Quorum quorum = quorum(meeting);
        return meeting.settled(
                quorum,
                meeting.decisions().stream()
                        .map(decision -> decision.settled(outcome(decision, meeting, quorum)))
                        .toList());
    }

    private static @Nullable Quorum quorum(MeetingDetails meeting) {
        boolean election = meeting.hasElection();
        return switch (meeting.kind()) {
            case BRANCH_MEMBERS -> ofVoters(election ? QuorumRule.ELECTION : QuorumRule.MEMBERS, meeting);
            case BRANCH_COMMITTEE -> ofCommittee(election ? QuorumRule.ELECTION : QuorumRule.COMMITTEE, meeting);
            case LEADERSHIP_MEETING -> ofTeam(meeting.attendance());
            case PARTY_GROUP, THEME_DAY, ORG_LIFE_MEETING -> election ? ofVoters(QuorumRule.ELECTION, meeting) : null;
        };
    }

    private static @Nullable Quorum ofVoters(QuorumRule rule, MeetingDetails meeting) {
        return meeting.voters() == null
                ? null
                : rule.of(meeting.voters().present(), meeting.voters().entitled());
    }

    private static @Nullable Quorum ofCommittee(QuorumRule rule, MeetingDetails meeting) {
        if (meeting.committeeSize() == null) {
            return null;
        }
        if (meeting.attendance() != null) {
            return rule.of(meeting.attendance().present(), meeting.committeeSize());
        }
        return meeting.voters() == null ? null : rule.of(meeting.voters().present(), meeting.committeeSize());
    }

    private static @Nullable Quorum ofTeam(@Nullable Attendance attendance) {
        return attendance == null ? null : QuorumRule.LEADERSHIP.of(attendance.present(), attendance.expected());
    }

    /** Only for members' meetings does a clause say what passes: more than half of those entitled, whoever came. */
    private static @Nullable Outcome outcome(Decision decision, MeetingDetails meeting, @Nullable Quorum quorum) {
        if (decision.yes() == null || quorum == null) {
            return null;
        }
        if (!quorum.reached()) {
            return Outcome.NO_QUORUM;
        }
        if (meeting.kind() != MeetingKind.BRANCH_MEMBERS || meeting.hasElection()) {
            return null;
        }
        return 2 * decision.yes() > quorum.entitled() ? Outcome.PASSED : Outcome.NOT_PASSED;
    }
}
