// SPDX-License-Identifier: Apache-2.0
package taizhang.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.Decision;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.Outcome;
import taizhang.api.meeting.Quorum;
import taizhang.api.meeting.QuorumRule;
import taizhang.api.record.CountsAs;
import taizhang.api.record.RecordId;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;

class MeetingsTest extends CommandTest {

    @Autowired
    Records records;

    /** The vectors of rules.md, section E: 20 entitled; half of them is 10, and more than half of the 20 is 11. */
    @ParameterizedTest
    @CsvSource({
        // 2 x 9 = 18 < 20: no vote counts.
        "9, 9, false, NO_QUORUM",
        // 2 x 10 = 20: they may vote, but all ten are not more than half of the twenty.
        "10, 10, true, NOT_PASSED",
        "11, 11, true, PASSED",
        "20, 10, true, NOT_PASSED",
    })
    void a_members_meeting_decides_by_those_entitled_and_not_by_those_present(
            int present, int yes, boolean reached, Outcome outcome) {
        send("RecordMeeting", meeting("BRANCH_MEMBERS", """
                , "voters": {"entitled": 20, "present": %d}, "decisions": [{"text": "同意", "yes": %d}]""".formatted(present, yes)));
        assertThat(quorum())
                .isEqualTo(new Quorum(
                        QuorumRule.MEMBERS, QuorumRule.MEMBERS.of(1, 1).clause(), 1, 2, present, 20, reached));
        assertThat(meeting().decisions()).extracting(Decision::outcome).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // Election, 20 entitled: 5 x 15 = 75 < 80, 5 x 16 = 80.
        "BRANCH_MEMBERS, 15, false",
        "BRANCH_MEMBERS, 16, true",
        "PARTY_GROUP, 16, true",
    })
    void an_election_on_the_agenda_asks_for_four_fifths(String kind, int present, boolean reached) {
        send("RecordMeeting", meeting(kind, """
                , "voters": {"entitled": 20, "present": %d},
                "agenda": [{"topic": "学习"}, {"topic": "选举支委", "election": true}]""".formatted(present)));
        assertThat(quorum().rule()).isEqualTo(QuorumRule.ELECTION);
        assertThat(quorum().reached()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        // Committee of 5: 2 x 2 = 4 < 5, 2 x 3 = 6.
        "BRANCH_COMMITTEE, 5, 2, COMMITTEE, false",
        "BRANCH_COMMITTEE, 5, 3, COMMITTEE, true",
        // Leading team of 9: 3 x 5 = 15 < 18, 3 x 6 = 18.
        "LEADERSHIP_MEETING, 9, 5, LEADERSHIP, false",
        "LEADERSHIP_MEETING, 9, 6, LEADERSHIP, true",
    })
    void headcounts_decide_in_a_committee_and_a_leading_team(
            String kind, int expected, int present, QuorumRule rule, boolean reached) {
        send("RecordMeeting", meeting(kind, """
                , "committeeSize": %d, "attendance": {"expected": %d, "present": %d}""".formatted(expected, expected, present)));
        assertThat(quorum().rule()).isEqualTo(rule);
        assertThat(quorum().reached()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BRANCH_MEMBERS | \"attendance\": {\"expected\": 20, \"present\": 20}",
                "BRANCH_COMMITTEE | \"attendance\": {\"expected\": 5, \"present\": 5}",
                "THEME_DAY | \"voters\": {\"entitled\": 20, \"present\": 20}",
            })
    void where_a_number_or_a_rule_is_missing_nobody_says_whether_there_was_a_quorum(String kind, String more) {
        send("RecordMeeting", meeting(kind, ", " + more));
        assertThat(meeting().quorum()).isNull();
    }

    @Test
    void a_correction_works_the_quorum_out_anew_and_the_earlier_one_stays_in_the_log() {
        send("RecordMeeting", meeting("BRANCH_MEMBERS", ", \"voters\": {\"entitled\": 20, \"present\": 10}"));
        assertThat(quorum().reached()).isTrue();
        send("CorrectMeeting", """
                {"id": "%s", "voters": {"entitled": 20, "present": 9}, "reason": "多计一人", "expectedVersion": 1}""".formatted(key));
        assertThat(quorum().reached()).isFalse();
        assertThat(quorum().present()).isEqualTo(9);
    }

    @Test
    void nobody_types_a_quorum_or_an_outcome() {
        assertThat(send("RecordMeeting", meeting("BRANCH_MEMBERS", ", \"quorum\": {\"reached\": true}"))
                        .faults())
                .containsExactly("quorum field.unknown");
        assertThat(send(
                                "RecordMeeting",
                                meeting(
                                        "BRANCH_MEMBERS",
                                        ", \"decisions\": [{\"text\": \"同意\", \"outcome\": \"PASSED\"}]"))
                        .faults())
                .containsExactly("decisions[0].outcome field.unknown");
        nothing_was_recorded();
    }

    @Test
    void a_theme_day_with_a_lecture_is_one_record_that_serves_two_duties() {
        send("RecordMeeting", meeting("THEME_DAY", """
                , "countsAs": ["PARTY_LECTURE", "PARTY_LECTURE"], "lecturerRole": "支部书记", "lecturerOrg": "ty-ga"
                """));
        assertThat(meeting().countsAs()).containsExactly(CountsAs.PARTY_LECTURE);
        assertThat(meeting().lecturerOffice()).isEqualTo(LecturerOffice.PARTY_SECRETARY);
        assertThat(log.head()).isEqualTo(head + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"voters\": {\"entitled\": 20, \"present\": 21} | voters.present number.range",
                "\"voters\": {\"entitled\": 0, \"present\": 0} | voters.entitled number.range",
                "\"voters\": {\"entitled\": 20, \"present\": -1} | voters.present number.range",
                "\"voters\": {\"entitled\": 20} | voters.present field.required",
                "\"voters\": {\"entitled\": 9, \"present\": 5}, \"attendance\": {\"expected\": 8, \"present\": 6} | voters.entitled number.range",
                "\"voters\": {\"entitled\": 8, \"present\": 7}, \"attendance\": {\"expected\": 8, \"present\": 6} | voters.present number.range",
                "\"voters\": {\"entitled\": 20, \"present\": 11}, \"decisions\": [{\"text\": \"甲\", \"yes\": 11, \"no\": 1}] | decisions[0].yes votes.too_many",
                "\"decisions\": [{\"text\": \"甲\", \"yes\": 1}] | voters.present field.required",
                "\"decisions\": [{\"text\": \"甲\", \"no\": 1}] | decisions[0].yes field.required",
                "\"decisions\": [{\"text\": \"甲\", \"yes\": 1.5}] | decisions[0].yes number.range",
                "\"decisions\": [{\"yes\": 1}] | decisions[0].text field.required",
                "\"decisions\": [{\"text\": \"甲\"}, {\"text\": \"乙\", \"dueOn\": \"2022-12-04\"}] | decisions[1].dueOn date.invalid",
                "\"agenda\": [{\"presenterRole\": \"书记\"}] | agenda[0].topic field.required",
                "\"countsAs\": [\"SCORE\"] | countsAs[0] choice.unknown",
                "\"lecturerOrg\": \"xx-xx\" | lecturerOrg bureau.unknown",
                "\"themeForm\": \"PARTY\" | themeForm choice.unknown",
            })
    void what_is_wrong_is_said_where_it_stands(String more, String fault) {
        assertThat(send("RecordMeeting", meeting("BRANCH_MEMBERS", ", " + more)).faults())
                .containsExactly(fault);
        nothing_was_recorded();
    }

    @Test
    void more_members_than_the_committee_has_are_refused() {
        assertThat(send("RecordMeeting", meeting("BRANCH_COMMITTEE", """
                , "committeeSize": 5, "attendance": {"expected": 7, "present": 6}""")).faults())
                .containsExactly("attendance.present number.range");
        nothing_was_recorded();
    }

    private String meeting(String kind, String more) {
        return """
                {"id": "%s", "bureau": "ty-ga", "kind": "%s", "topic": "十二月会议", "heldOn": "2022-12-05"%s}""".formatted(key, kind, more);
    }

    private Quorum quorum() {
        return Objects.requireNonNull(meeting().quorum());
    }

    private MeetingDetails meeting() {
        return (MeetingDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
