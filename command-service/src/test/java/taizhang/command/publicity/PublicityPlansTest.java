// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.RecordId;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class PublicityPlansTest extends CommandTest {

    private static final String PLAN = "\"bureau\": \"ty-ga\", \"title\": \"宪法宣传周计划\", \"year\": 2022";

    @Autowired
    Records records;

    @Test
    void a_plan_is_drafted_issued_revised_and_voided() {
        assertThat(send("DraftPlan", plan("")).status()).isEqualTo(201);
        assertThat(send("IssuePlan", on("\"issuedOn\": \"2022-11-30\"")).status())
                .isEqualTo(201);
        assertThat(stage()).isEqualTo(Stage.RECORDED);
        assertThat(send("RevisePlan", on("\"basis\": \"湘普法〔2022〕7号\", \"reason\": \"补依据\", \"expectedVersion\": 2"))
                        .status())
                .isEqualTo(201);
        assertThat(send("VoidPlan", on("\"reason\": \"重复\", \"expectedVersion\": 3"))
                        .status())
                .isEqualTo(201);
        assertThat(stage()).isEqualTo(Stage.VOIDED);
    }

    @Test
    void a_plan_is_issued_once() {
        send("IssuePlan", plan(", \"issuedOn\": \"2022-11-30\""));
        assertThat(send("IssuePlan", plan(", \"issuedOn\": \"2022-12-01\"")).faults())
                .containsExactly(" plan.already_issued");
    }

    @Test
    void what_stands_in_the_draft_need_not_be_said_again() {
        send("DraftPlan", plan(", \"items\": [{\"content\": \"宪法进机关\"}]"));
        send("IssuePlan", on("\"issuedOn\": \"2022-11-30\""));
        assertThat(plan().items())
                .singleElement()
                .satisfies(item -> assertThat(item.content()).isEqualTo("宪法进机关"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"window\": {\"from\": \"2022-12-10\", \"to\": \"2022-12-04\"} | window.to date.invalid",
                "\"window\": {\"from\": \"2022-12-10\"} | window.to field.required",
                "\"items\": [{\"content\": \"一\"}, {\"content\": \"二\", \"from\": \"2022-12-02\", \"to\": \"2022-12-01\"}]"
                        + " | items[1].to date.invalid",
                "\"items\": [{\"content\": \"甲\", \"targetNumber\": 5}] | items[0].targetUnit field.required",
                "\"items\": [{\"content\": \"甲\", \"targetUnit\": \"份\"}] | items[0].targetNumber field.required",
                "\"filedOn\": \"2999-01-01\" | filedOn date.invalid",
                "\"items\": [{\"content\": \" \"}] | items[0].content field.required",
                "\"issuedOn\": \"2022-11-30\" | issuedOn field.unknown",
            })
    void what_is_wrong_with_a_draft_is_said_where_it_stands(String more, String fault) {
        assertThat(send("DraftPlan", plan(", " + more)).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    @Test
    void in_a_form_the_row_at_fault_keeps_its_place_behind_a_blank_one() {
        Answer form = desk(SECRETARY).open("/records/new?type=PUBLICITY_PLAN");
        Answer again = desk(SECRETARY)
                .handIn(
                        form,
                        "/records/new",
                        "title",
                        "计划",
                        "items[1].content",
                        "宪法进机关",
                        "items[1].from",
                        "2022-12-02",
                        "items[1].to",
                        "2022-12-01");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary a").eachAttr("href")).containsExactly("#items[1].to");
        nothing_was_recorded();
    }

    @Nested
    class A_draft_revised_by_someone_else_at_the_same_moment {

        private static final String REVISION = "\"title\": \"改过的计划\", \"reason\": \"改名\", \"expectedVersion\": 1";

        @Test
        void is_not_issued_under_the_version_that_was_seen() {
            send("DraftPlan", plan(""));
            send("RevisePlan", on(REVISION));
            Answer late = send("IssuePlan", on("\"title\": \"旧的计划\", \"expectedVersion\": 1"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.faults()).containsExactly(" version.conflict");
            assertThat(stage()).isEqualTo(Stage.DRAFT);
            assertThat(plan().title()).isEqualTo("改过的计划");
        }

        @Test
        void is_issued_as_it_stands_when_no_version_was_asked_for() {
            send("DraftPlan", plan(""));
            send("RevisePlan", on(REVISION));
            assertThat(send("IssuePlan", on("\"issuedOn\": \"2022-11-30\"")).status())
                    .isEqualTo(201);
            assertThat(plan().title()).isEqualTo("改过的计划");
        }

        @Test
        void is_shown_in_the_form_beside_what_was_typed() {
            send("DraftPlan", plan(""));
            String path = "/plans/" + key + "/issue";
            Answer form = desk(SECRETARY).open(path);
            send("RevisePlan", on(REVISION));
            Answer lost = desk(SECRETARY).handIn(form, path, "title", "我的计划", "issuedOn", "2022-11-30");
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.page().select("main table").text()).contains("改过的计划", "我的计划");
            assertThat(desk(SECRETARY).handIn(lost, path).status()).isEqualTo(303);
            assertThat(plan().title()).isEqualTo("我的计划");
        }

        @Test
        void stays_hidden_from_a_stranger() {
            send("DraftPlan", plan(""));
            Answer prying = desk(NEIGHBOUR)
                    .command(
                            "IssuePlan",
                            key,
                            "{\"id\": \"%s\", \"bureau\": \"ty-sf\", \"title\": \"计划\"}".formatted(key));
            assertThat(prying.status()).isEqualTo(404);
        }
    }

    private String plan(String more) {
        return on(PLAN + more);
    }

    private String on(String fields) {
        return "{\"id\": \"%s\", %s}".formatted(key, fields);
    }

    private Stage stage() {
        return records.find(new RecordId(key)).orElseThrow().stage();
    }

    private PlanDetails plan() {
        return (PlanDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
