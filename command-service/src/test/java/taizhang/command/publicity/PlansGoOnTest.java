// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordId;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.command.history.History;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

/** A plan that was issued is filed, loses items by the superior's decision, and is closed. */
class PlansGoOnTest extends CommandTest {

    @Autowired
    private Records records;

    @Autowired
    private History history;

    private String plan;

    @BeforeEach
    void a_plan_is_issued() {
        String body = """
                {"bureau": "ty-ga", "title": "宪法宣传周", "issuedOn": "2022-11-30", "campaign": "CONSTITUTION_WEEK",
                "items": [{"content": "发放资料"}, {"content": "知识竞赛"}]}""";
        plan = gate.execute("IssuePlan", LedgerJson.strict().readTree(body), SECRETARY, key + "-plan")
                .id();
        head = log.head();
    }

    private PlanDetails details() {
        return (PlanDetails) records.find(new RecordId(plan)).orElseThrow().details();
    }

    private Answer drop(String item) {
        return send("DropPlanItem", """
                {"id": "%s", "item": "%s", "decidedBy": "市普法办〔2022〕21号", "reason": "改为线上"}""".formatted(plan, item));
    }

    @Test
    void it_is_filed_on_a_page_of_its_own_and_the_log_calls_it_so() {
        String path = "/records/" + plan + "/add/filings";
        Answer form = desk(SECRETARY).open(path);
        Answer done = desk(SECRETARY)
                .handIn(form, path, "filedWith", "市普法办", "filedOn", "2022-12-01", "receipt", "收〔2022〕8号");

        assertThat(done.location()).contains("saved=recorded");
        assertThat(details().filings()).hasSize(1);
        assertThat(EventNames.of(history.of(plan).getLast())).isEqualTo("publicity.plan-filed.v1");
    }

    @Test
    void it_is_not_filed_in_the_future() {
        Answer refused = send("FilePlan", """
                {"id": "%s", "filedWith": "市普法办", "filedOn": "2099-01-01"}""".formatted(plan));
        assertThat(refused.faults()).containsExactly("filedOn date.invalid");
    }

    @Test
    void an_item_is_dropped_once_with_who_decided_and_why() {
        assertThat(drop("2").status()).isEqualTo(201);
        assertThat(details().dropped()).containsExactly(new DroppedItem("2", "市普法办〔2022〕21号", "改为线上"));
        assertThat(history.of(plan).getLast()).isInstanceOf(Continued.class);

        assertThat(drop("2").faults()).containsExactly("item plan.item_dropped");
        assertThat(drop("9").faults()).containsExactly("item plan.unknown");
        assertThat(send("DropPlanItem", "{\"id\": \"%s\", \"item\": \"1\"}".formatted(plan))
                        .faults())
                .containsExactlyInAnyOrder("decidedBy field.required", "reason field.required");
    }

    @Test
    void what_was_dropped_stays_so_when_the_plan_is_revised() {
        drop("2");
        String path = "/records/" + plan + "/correct";
        Answer done = desk(SECRETARY).handIn(desk(SECRETARY).open(path), path, "title", "宪法宣传周方案", "reason", "改名");
        assertThat(done.location()).contains("saved=corrected");
        assertThat(details().dropped()).hasSize(1);
    }

    @Test
    void no_activity_carries_out_what_was_dropped_or_comes_after_the_close() {
        drop("2");
        assertThat(activity("2022-12-08", ", \"planItem\": \"2\"").faults())
                .containsExactly("planItem plan.item_dropped");
        assertThat(send("ClosePlan", "{\"id\": \"%s\", \"closedOn\": \"2022-12-10\"}".formatted(plan))
                        .status())
                .isEqualTo(201);
        assertThat(activity("2022-12-11", "").faults()).containsExactly("plan plan.closed");
        assertThat(activity("2022-12-10", "").status()).isEqualTo(201);
    }

    @Test
    void it_is_closed_once() {
        String close = "{\"id\": \"%s\", \"closedOn\": \"2022-12-10\"}".formatted(plan);
        send("ClosePlan", close);
        assertThat(send("ClosePlan", close).faults()).containsExactly("closedOn plan.closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filings", "dropped", "closings"})
    void each_has_a_form_in_both_languages_without_a_raw_key(String list) {
        for (String language : List.of("zh-CN", "en")) {
            Answer form = desk(SECRETARY)
                    .send(MockMvcRequestBuilders.get("/records/{id}/add/{list}", plan, list)
                            .header("Accept-Language", language));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.body()).doesNotContain("??", "record.field.", "command.");
        }
    }

    private Answer activity(String heldOn, String more) {
        return send("RecordActivity", """
                {"host": "ty-ga", "title": "赶集", "heldOn": "%s", "plan": "%s"%s}""".formatted(heldOn, plan, more));
    }
}
