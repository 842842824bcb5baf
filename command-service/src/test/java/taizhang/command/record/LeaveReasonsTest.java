// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.record.Attendance;
import taizhang.api.record.LeaveReasons;
import taizhang.api.record.RecordId;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

/** Twelve are expected; why people were on leave may be said without a roster, and then adds up to those on leave. */
class LeaveReasonsTest extends CommandTest {

    private static final String BODY = """
            {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "学习", "heldOn": "2022-12-05", "attendance": %s}""";

    @Autowired
    private Records records;

    private Answer recorded(String attendance) {
        return send("RecordSession", BODY.formatted(attendance));
    }

    /** Twelve expected, nine came, one at a duty and one ill are two on leave; 12 − 9 − 2 = 1 was absent. */
    @Test
    void the_reasons_alone_say_how_many_were_on_leave_and_who_is_left_over_was_absent() {
        Answer done = recorded("{\"expected\": 12, \"present\": 9, \"reasons\": {\"duty\": 1, \"illness\": 1}}");

        assertThat(done.status()).isEqualTo(201);
        assertThat(standing(done)).isEqualTo(new Attendance(12, 9, 2, 1, new LeaveReasons(1, 1, 0, 0)));
    }

    /** 3 on leave, of whom 1 + 1 + 1 + 0 are told; 12 − 8 − 3 = 1 was absent. */
    @Test
    void both_may_be_said_where_they_agree() {
        Answer done = recorded("""
                {"expected": 12, "present": 8, "leave": 3, "reasons": {"duty": 1, "illness": 1, "travel": 1, "other": 0}}""");

        assertThat(standing(done)).isEqualTo(new Attendance(12, 8, 3, 1, new LeaveReasons(1, 1, 1, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | {\"duty\": 1, \"illness\": 1} | 各项合计 2 人，与请假 3 人不符",
                "0 | {\"travel\": 1} | 各项合计 1 人，与请假 0 人不符",
            })
    void reasons_that_come_to_another_number_are_refused_where_they_stand(int leave, String reasons, String words) {
        Answer refused = recorded(
                "{\"expected\": 12, \"present\": 8, \"leave\": %d, \"reasons\": %s}".formatted(leave, reasons));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("attendance.reasons leave.reasons");
        assertThat(refused.body()).contains(words);
        nothing_was_recorded();
    }

    @Test
    void more_on_leave_than_did_not_come_are_refused_all_the_same() {
        Answer refused = recorded("{\"expected\": 12, \"present\": 11, \"reasons\": {\"illness\": 2}}");

        assertThat(refused.faults()).containsExactly("attendance.leave number.range");
    }

    @Test
    void nobody_need_say_why() {
        Answer done = recorded("{\"expected\": 12, \"present\": 9, \"leave\": 2}");

        assertThat(standing(done)).isEqualTo(new Attendance(12, 9, 2, 1));
    }

    @Test
    void the_form_asks_for_them_folded_and_shows_what_is_wrong() {
        Answer form = desk(SECRETARY).open("/records/new?type=STUDY_SESSION");
        assertThat(form.page()
                        .select("details:not([open]) [name=attendance.reasons.duty]")
                        .size())
                .isEqualTo(1);

        Answer again = desk(SECRETARY)
                .handIn(
                        form,
                        "/records/new",
                        "topic",
                        "学习",
                        "form",
                        "SELF_STUDY",
                        "heldOn",
                        "2022-12-05",
                        "lateReason",
                        "补录",
                        "attendance.expected",
                        "12",
                        "attendance.present",
                        "9",
                        "attendance.leave",
                        "3",
                        "attendance.reasons.illness",
                        "1");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("attendance.reasons-error").text())
                .contains("各项合计 1 人，与请假 3 人不符");
        assertThat(again.page().select("details[open] [name=attendance.reasons.illness]"))
                .isNotEmpty();
    }

    private Attendance standing(Answer done) {
        String id = taizhang.codec.LedgerJson.mapper()
                .readTree(done.body())
                .get("id")
                .stringValue();
        return records.find(new RecordId(id)).orElseThrow().details().attendance();
    }
}
