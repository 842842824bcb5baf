// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.RecordId;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class PublicityActivitiesTest extends CommandTest {

    @Autowired
    Records records;

    @Test
    void counts_for_the_campaign_of_its_plan() {
        issuePlan();
        assertThat(record("\"plan\": \"%s-plan\", \"planItem\": \"1\"".formatted(key)))
                .isEmpty();
        assertThat(activity().campaign()).isEqualTo(Campaign.CONSTITUTION_WEEK);
    }

    @Test
    void counts_for_another_campaign_where_someone_chose_it() {
        issuePlan();
        record("\"plan\": \"%s-plan\", \"campaign\": \"CIVIL_CODE_MONTH\"".formatted(key));
        assertThat(activity().campaign()).isEqualTo(Campaign.CIVIL_CODE_MONTH);
    }

    @Test
    void carries_out_no_draft_and_no_item_that_its_plan_lacks() {
        send("DraftPlan", plan());
        assertThat(record("\"plan\": \"%s-plan\"".formatted(key))).isEqualTo("plan plan.unknown");
        send("IssuePlan", "{\"id\": \"%s-plan\", \"issuedOn\": \"2022-11-30\"}".formatted(key));
        assertThat(record("\"plan\": \"%s-plan\", \"planItem\": \"9\"".formatted(key)))
                .isEqualTo("planItem plan.unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"plan\": \"nowhere\" | plan plan.unknown",
                "\"planItem\": \"1\" | planItem plan.unknown",
                "\"coHosts\": [\"ty-sf\", \"xx-xx\"] | coHosts[1] bureau.unknown",
                "\"channels\": [\"QUIZ\", \"PIGEON\"] | channels[1] choice.unknown",
                "\"quantities\": [{\"what\": \"MATERIALS\", \"number\": 1, \"unit\": \"吨\"}] | quantities[0].unit choice.unknown",
                "\"quantities\": [{\"what\": \"MATERIALS\", \"number\": 100000001, \"unit\": \"份\"}] | quantities[0].number number.range",
                "\"quantities\": [{\"what\": \"MATERIALS\", \"number\": -1, \"unit\": \"份\"}] | quantities[0].number number.range",
                "\"quantities\": [{\"what\": \"CONSULTATIONS\", \"number\": 1, \"unit\": \"册\"}] | quantities[0].unit unit.unfit",
                "\"quantities\": [{\"what\": \"VIEWS\", \"number\": 1, \"unit\": \"次\", \"readOn\": \"昨天\"}] | quantities[0].readOn date.invalid",
                "\"quantities\": [{\"what\": \"MATERIALS\", \"number\": 1, \"unit\": \"份\", \"varieties\": 0}] | quantities[0].varieties number.range",
                "\"placeTags\": [\"CAMPUS\", \"MOON\"] | placeTags[1] choice.unknown",
                "\"media\": [{\"title\": \"宪法进社区\"}] | media[0].outlet field.required",
                "\"countsAs\": [\"SCORE\"] | countsAs[0] choice.unknown",
                "\"quantities\": [{\"what\": \"MATERIALS\", \"number\": 1}] | quantities[0].unit field.required",
            })
    void what_is_wrong_is_said_where_it_stands(String more, String fault) {
        assertThat(record(more)).isEqualTo(fault);
        nothing_was_recorded();
    }

    @Test
    void says_how_sure_each_number_is() {
        record(
                "\"quantities\": [{\"what\": \"VIEWS\", \"number\": 5000, \"unit\": \"次\", \"estimated\": true,"
                        + " \"readOn\": \"2022-12-05\"}, {\"what\": \"MATERIALS\", \"number\": 300, \"unit\": \"份\", \"atLeast\": true}]");
        assertThat(activity().quantities())
                .containsExactly(
                        new Quantity(QuantityKind.VIEWS, 5000, "次", false, true, null, LocalDate.of(2022, 12, 5)),
                        new Quantity(QuantityKind.MATERIALS, 300, "份", true));
    }

    @Nested
    class On_the_form {

        private static final String PAGE = "/records/new?type=PUBLICITY_ACTIVITY";

        @Test
        void the_items_of_the_plan_are_a_choice_once_it_is_picked() {
            issuePlan();
            Answer empty = desk(SECRETARY).open(PAGE);
            assertThat(empty.page().select("select[name=planItem]")).isEmpty();

            Answer picked = desk(SECRETARY).handIn(empty, PAGE, "plan", key + "-plan", "addRow", "plan");

            assertThat(picked.page().select("select[name=planItem] option").eachText())
                    .containsExactly("请选择", "1 宪法进机关", "2 宪法进校园 (2022-12-01 – )");
            Answer saved = desk(SECRETARY)
                    .handIn(
                            picked,
                            PAGE,
                            "id",
                            key,
                            "title",
                            "夜摊",
                            "heldOn",
                            "2022-12-04",
                            "planItem",
                            "2",
                            "lateAsked",
                            "true");
            assertThat(saved.status()).as(saved.body()).isEqualTo(303);
            assertThat(activity().planItem()).isEqualTo("2");
            assertThat(desk(SECRETARY)
                            .open("/records/{id}/correct", key)
                            .page()
                            .select("select[name=planItem] option[selected]")
                            .eachText())
                    .containsExactly("2 宪法进校园 (2022-12-01 – )");
        }

        @Test
        void an_item_never_goes_with_another_plan_than_the_one_it_was_offered_for() {
            issuePlan();
            send("IssuePlan", plan().replace("-plan\"", "-other\""));
            Answer picked =
                    desk(SECRETARY).handIn(desk(SECRETARY).open(PAGE), PAGE, "plan", key + "-plan", "addRow", "plan");
            head = log.head();

            Answer refused = desk(SECRETARY)
                    .handIn(
                            picked,
                            PAGE,
                            "title",
                            "夜摊",
                            "heldOn",
                            "2022-12-04",
                            "planItem",
                            "1",
                            "plan",
                            key + "-other",
                            "lateAsked",
                            "true");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#planItem-error").text()).isNotBlank();
            assertThat(refused.page().select("input[name=itemsOf]").attr("value"))
                    .isEqualTo(key + "-other");
            assertThat(refused.page().select("input[name=title]").attr("value")).isEqualTo("夜摊");
            nothing_was_recorded();
        }

        @Test
        void of_an_item_that_is_dropped_the_plans_own_items_are_a_choice() {
            issuePlan();

            assertThat(desk(SECRETARY)
                            .open("/records/{id}/add/dropped", key + "-plan")
                            .page()
                            .select("select[name=item] option")
                            .eachText())
                    .containsExactly("请选择", "1 宪法进机关", "2 宪法进校园 (2022-12-01 – )");
        }
    }

    /** The one fault, or nothing when it was recorded. */
    private String record(String more) {
        return String.join(
                ", ", send("RecordActivity", """
                        {"id": "%s", "host": "ty-ga", "title": "宪法夜摊", "heldOn": "2022-12-04", %s}""".formatted(key, more)).faults());
    }

    private void issuePlan() {
        assertThat(send("IssuePlan", plan()).status()).isEqualTo(201);
    }

    private String plan() {
        return """
                {"id": "%s-plan", "bureau": "ty-ga", "title": "宪法宣传周计划", "campaign": "CONSTITUTION_WEEK",
                 "items": [{"content": "宪法进机关"}, {"content": "宪法进校园", "from": "2022-12-01"}]}""".formatted(key);
    }

    private ActivityDetails activity() {
        return (ActivityDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
