// SPDX-License-Identifier: Apache-2.0
package taizhang.command.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.record.RecordId;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class CourtCasesTest extends CommandTest {

    @Autowired
    Records records;

    @Test
    void a_case_goes_on_by_notice_hearing_and_excuse_each_an_event_of_its_own() {
        send("RegisterCase", caseOf("（2022）湘0211行初12号", ""));
        send("RecordNotice", row("\"servedOn\": \"2022-11-20\", \"hearingOn\": \"2030-12-08\", \"ground\": \"OTHER\""));
        send(
                "RecordHearing",
                row("\"heldOn\": \"2022-12-08\", \"head\": \"DEPUTY\", \"identityProof\": true, \"spoke\": true"));
        Answer last = send(
                "RecordExcuse",
                row("\"submittedOn\": \"2022-12-19\", \"excuseClass\": \"IRREPLACEABLE_DUTY\", \"accepted\": true"));
        assertThat(last.status()).isEqualTo(201);
        assertThat(log.head()).isEqualTo(head + 4);
        assertThat(courtCase().notices()).hasSize(1);
        assertThat(courtCase().hearings())
                .containsExactly(new Hearing(day(8), HeadClass.DEPUTY, null, null, true, true, null));
        assertThat(courtCase().excuses()).hasSize(1);
    }

    @Test
    void an_old_case_may_be_entered_whole_and_corrected_like_any_record() {
        send("RegisterCase", caseOf("2022-行-7", """
                , "defendants": ["ty-sf"], "creditTo": ["ty-sf"],
                "hearings": [{"heldOn": "2022-12-08", "head": "CHIEF", "headOrg": "ty-sf"}]"""));
        assertThat(courtCase().bureaus()).containsExactly(new BureauId("ty-ga"), new BureauId("ty-sf"));
        send("CorrectCase", """
                {"id": "%s", "instance": "SECOND", "reason": "审级填错", "expectedVersion": 1}""".formatted(key));
        assertThat(courtCase().hearings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张某诉天元公安分局", "2022年李某案", "原告12号", "行初字", "Zhang vs 12"})
    void parties_are_never_named(String caseKey) {
        assertThat(send("RegisterCase", caseOf(caseKey, "")).faults()).containsExactly("caseKey case.key");
        nothing_was_recorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RecordNotice | \"servedOn\": \"2999-01-01\" | servedOn date.invalid",
                "RecordNotice | \"hearingOn\": \"2022-12-08\" | servedOn field.required",
                "RecordHearing | \"heldOn\": \"2022-02-30\", \"head\": \"CHIEF\" | heldOn date.invalid",
                "RecordHearing | \"heldOn\": \"2022-12-08\" | head field.required",
                "RecordHearing | \"heldOn\": \"2022-12-08\", \"head\": \"KING\" | head choice.unknown",
                "RecordHearing | \"heldOn\": \"2022-12-08\", \"head\": \"NONE\", \"spoke\": true | spoke case.nobody_came",
                "RecordHearing | \"heldOn\": \"2022-12-08\", \"head\": \"CHIEF\", \"headOrg\": \"zz-ga\" | headOrg case.not_defendant",
                "RecordExcuse | \"submittedOn\": \"2022-12-08\", \"excuseClass\": \"TIRED\" | excuseClass choice.unknown",
                "RecordExcuse | \"submittedOn\": \"2022-12-08\", \"excuseClass\": \"ACCIDENT\", \"name\": \"张三\" | name field.unknown",
            })
    void what_is_wrong_with_an_entry_is_said_at_its_own_field(String command, String body, String fault) {
        send("RegisterCase", caseOf("2022-行-7", ""));
        head = log.head();
        assertThat(send(command, row(body)).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    @Test
    void a_stranger_does_not_learn_of_a_case_and_a_codefendant_may_not_add_to_it() {
        send("RegisterCase", caseOf("2022-行-7", ""));
        head = log.head();
        String hearing = row("\"heldOn\": \"2022-12-08\", \"head\": \"CHIEF\"");
        assertThat(send(NEIGHBOUR, "RecordHearing", hearing).status()).isEqualTo(404);
        nothing_was_recorded();
        send("CorrectCase", """
                {"id": "%s", "defendants": ["ty-sf"], "reason": "漏列被告", "expectedVersion": 1}""".formatted(key));
        head = log.head();
        assertThat(send(NEIGHBOUR, "RecordHearing", hearing).status()).isEqualTo(403);
        nothing_was_recorded();
    }

    @Test
    void nothing_is_added_to_a_voided_case_or_to_a_record_of_another_kind() {
        String hearing = "\"heldOn\": \"2022-12-08\", \"head\": \"CHIEF\"";
        send("RegisterCase", caseOf("2022-行-7", ""));
        send("VoidCase", """
                {"id": "%s", "reason": "不是行政案件", "expectedVersion": 1}""".formatted(key));
        String session = session("学习");
        assertThat(send("RecordHearing", row(hearing)).status()).isEqualTo(422);
        assertThat(send("RecordHearing", "{\"id\": \"%s\", %s}".formatted(session, hearing))
                        .status())
                .isEqualTo(404);
        nothing_was_recorded();
    }

    @Nested
    class The_page_of_an_entry {

        @Test
        void leads_back_to_the_case() {
            send("RegisterCase", caseOf("2022-行-7", ""));
            Answer form = desk(SECRETARY).open("/records/" + key + "/add/hearings");
            assertThat(form.body()).doesNotContain("??").contains("2022-行-7");
            Answer next = desk(SECRETARY)
                    .handIn(form, "/records/" + key + "/add/hearings", "heldOn", "2022-12-08", "head", "CHIEF");
            assertThat(next.status()).isEqualTo(303);
            assertThat(next.location()).contains("/records/" + key);
            assertThat(courtCase().hearings()).hasSize(1);
        }

        @Test
        void comes_back_with_what_was_typed_and_says_what_is_wrong() {
            send("RegisterCase", caseOf("2022-行-7", ""));
            Answer form = desk(SECRETARY).open("/records/" + key + "/add/excuses");
            Answer again = desk(SECRETARY).handIn(form, "/records/" + key + "/add/excuses", "submittedOn", "十二月八日左右");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.body()).contains("十二月八日左右");
            assertThat(again.page().select("#submittedOn-error")).isNotEmpty();
            assertThat(again.page().select("#excuseClass-error")).isNotEmpty();
        }

        @Test
        void is_not_there_for_what_does_not_go_on() {
            send("RegisterCase", caseOf("2022-行-7", ""));
            assertThat(desk(SECRETARY).open("/records/" + key + "/add/verdicts").status())
                    .isEqualTo(404);
            assertThat(desk(SECRETARY)
                            .open("/records/" + session("学习") + "/add/hearings")
                            .status())
                    .isEqualTo(404);
        }
    }

    private String caseOf(String caseKey, String more) {
        return """
                {"id": "%s", "bureau": "ty-ga", "caseKey": "%s", "instance": "FIRST", "receivedOn": "2022-11-03"%s}""".formatted(key, caseKey, more);
    }

    private String row(String fields) {
        return "{\"id\": \"%s\", %s}".formatted(key, fields);
    }

    private static LocalDate day(int december) {
        return LocalDate.of(2022, 12, december);
    }

    private CourtCaseDetails courtCase() {
        return (CourtCaseDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
