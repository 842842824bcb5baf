// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;

class ReorganisationTest extends CommandTest {

    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    @Autowired
    Chart chart;

    @Autowired
    Bureaus bureaus;

    private final String city = "city-" + key.substring(0, 8);
    private final String north = "north-" + key.substring(0, 8);
    private final String south = "south-" + key.substring(0, 8);

    @BeforeEach
    void a_city_bureau_with_two_below_since_New_Year_2022() {
        register(city, "市局", "");
        register(north, "北区分局", ", \"parent\": \"%s\"".formatted(city));
        register(south, "南区分局", ", \"parent\": \"%s\"".formatted(city));
        head = log.head();
    }

    @Nested
    class A_new_name {

        @Test
        void counts_from_its_day_on_and_not_before() {
            accepted("RenameBureau", north, "\"name\": \"北城分局\", \"effectiveOn\": \"2022-07-01\"");
            assertThat(life(north).nameOn(JULY.minusDays(1))).isEqualTo("北区分局");
            assertThat(life(north).nameOn(JULY)).isEqualTo("北城分局");
        }

        @Test
        void that_is_the_old_one_is_no_change() {
            refused("RenameBureau", north, "\"name\": \"北区分局\", \"effectiveOn\": \"2022-07-01\"", " record.unchanged");
        }

        @Test
        void before_the_unit_existed_is_impossible() {
            refused(
                    "RenameBureau",
                    north,
                    "\"name\": \"北城分局\", \"effectiveOn\": \"2021-12-31\"",
                    "effectiveOn date.invalid");
        }

        @Test
        void of_a_bureau_that_nobody_registered_is_not_found() {
            assertThat(tell("RenameBureau", "xx-xx", "\"name\": \"某局\"").status())
                    .isEqualTo(404);
            nothing_was_recorded();
        }

        @Test
        void is_for_administrators() {
            assertThat(send("RenameBureau", "{\"id\": \"%s\", \"name\": \"某局\"}".formatted(north))
                            .status())
                    .isEqualTo(403);
            nothing_was_recorded();
        }
    }

    @Nested
    class A_move {

        @Test
        void below_another_counts_from_its_day_on() {
            accepted("MoveBureau", north, "\"parent\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(south));
            assertThat(life(north).parentOn(JULY.minusDays(1))).isEqualTo(new BureauId(city));
            assertThat(life(north).parentOn(JULY)).isEqualTo(new BureauId(south));
        }

        @Test
        void below_itself_or_what_stands_below_it_closes_a_circle() {
            refused("MoveBureau", city, "\"parent\": \"%s\"".formatted(city), "parent bureau.cycle");
            refused("MoveBureau", city, "\"parent\": \"%s\"".formatted(north), "parent bureau.cycle");
        }

        @Test
        void that_closes_a_circle_only_by_another_move_on_a_later_day_is_refused_too() {
            accepted("MoveBureau", north, "\"parent\": \"%s\", \"effectiveOn\": \"2022-09-01\"".formatted(south));
            refused(
                    "MoveBureau",
                    south,
                    "\"parent\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(north),
                    "parent bureau.cycle");
        }

        @Test
        void to_a_bureau_that_came_later_or_is_unknown_is_impossible() {
            register("late-" + north, "新局", "", "2022-08-01");
            head = log.head();
            refused(
                    "MoveBureau",
                    north,
                    "\"parent\": \"late-%s\", \"effectiveOn\": \"2022-07-01\"".formatted(north),
                    "effectiveOn date.invalid");
            refused("MoveBureau", north, "\"parent\": \"xx-xx\"", "parent bureau.unknown");
        }
    }

    @Nested
    class Closing {

        @Test
        void names_the_units_below_that_are_open() {
            Answer answer = refused("CloseBureau", city, "\"effectiveOn\": \"2022-07-01\"", " bureau.in_use");
            assertThat(answer.body()).contains("北区分局", "南区分局");
        }

        @Test
        void names_records_of_that_day_or_later_and_leaves_earlier_ones_alone() {
            study("学习宪法", "2022-06-30");
            accepted("CloseBureau", north, "\"effectiveOn\": \"2022-07-01\"");
            undo(north, 2);
            study("学习民法典", "2022-07-01");
            Answer answer = refused("CloseBureau", north, "\"effectiveOn\": \"2022-07-01\"", " bureau.in_use");
            assertThat(answer.body()).contains("学习民法典").doesNotContain("学习宪法");
        }

        @Test
        void names_what_is_set_for_a_day_to_come_until_it_is_called_off() {
            String id = "ahead-" + key;
            String heldOn = LocalDate.now(LedgerClock.ZONE).plusDays(20).toString();
            assertThat(send(secretary(north), "ScheduleSession", """
                            {"id": "%s", "bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "下月的学习", "heldOn": "%s"}""".formatted(id, north, heldOn))
                            .status())
                    .isEqualTo(201);
            head = log.head();
            String end = "\"effectiveOn\": \"%s\"".formatted(heldOn);
            assertThat(refused("CloseBureau", north, end, " bureau.in_use").body())
                    .contains("下月的学习");
            send(secretary(north), "CancelSession", """
                    {"id": "%s", "expectedVersion": 1, "reason": "单位撤销"}""".formatted(id));
            accepted("CloseBureau", north, end);
        }

        @Test
        void names_joint_records_that_others_keep_and_plans_that_run_on() {
            gate.execute(
                    "RecordSession",
                    LedgerJson.strict().readTree("""
                            {"bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "联合学习", "heldOn": "2022-07-02",
                             "participants": ["%s"]}""".formatted(south, north)),
                    secretary(south),
                    key + "-joint");
            gate.execute(
                    "DraftPlan",
                    LedgerJson.strict().readTree("""
                            {"id": "plan-%s", "bureau": "%s", "title": "年度普法计划", "year": 2022}""".formatted(key, north)),
                    secretary(north),
                    key + "-draft");
            gate.execute(
                    "IssuePlan",
                    LedgerJson.strict().readTree("{\"id\": \"plan-%s\", \"issuedOn\": \"2022-02-01\"}".formatted(key)),
                    secretary(north),
                    key + "-issue");
            head = log.head();
            Answer answer = tell("CloseBureau", north, "\"effectiveOn\": \"2022-07-01\"");
            assertThat(answer.faults()).containsExactly(" bureau.in_use", " bureau.in_use");
            assertThat(answer.body()).contains("联合学习", "年度普法计划");
            nothing_was_recorded();
        }

        @Test
        void ends_what_may_be_recorded_of_it() {
            accepted("CloseBureau", north, "\"effectiveOn\": \"2022-07-01\"");
            assertThat(send(secretary(north), "RecordSession", session(north, "2022-07-01"))
                            .faults())
                    .containsExactly("bureau bureau.closed");
            assertThat(send(secretary(north), "RecordSession", session(north, "2022-06-30"))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void happens_once() {
            accepted("CloseBureau", north, "\"effectiveOn\": \"2022-07-01\"");
            refused("CloseBureau", north, "\"effectiveOn\": \"2022-06-01\"", "effectiveOn bureau.closed");
            refused(
                    "RenameBureau",
                    north,
                    "\"name\": \"某局\", \"effectiveOn\": \"2022-07-01\"",
                    "effectiveOn bureau.closed");
        }

        @Test
        void on_the_first_day_would_leave_no_day_at_all() {
            refused("CloseBureau", north, "\"effectiveOn\": \"2022-01-01\"", "effectiveOn date.invalid");
        }
    }

    @Nested
    class A_merger {

        @Test
        void takes_units_and_scope_along() {
            unit("branch-" + north, "BRANCH", north);
            accepted("MergeBureaus", north, "\"into\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(south));
            assertThat(chart.isWithin(new BureauId(north), new BureauId(south))).isTrue();
            assertThat(chart.isWithin(new BureauId("branch-" + north), new BureauId(south)))
                    .isTrue();
            pages_know_everything();
            assertThat(bureaus.directory().subtree(new BureauId(south)))
                    .contains(new BureauId(north), new BureauId("branch-" + north));
        }

        @Test
        void into_itself_is_impossible() {
            refused("MergeBureaus", north, "\"into\": \"%s\"".formatted(north), "into bureau.itself");
        }

        @Test
        void into_what_stands_below_it_closes_a_circle() {
            refused("MergeBureaus", city, "\"into\": \"%s\"".formatted(north), "into bureau.cycle");
        }

        @Test
        void into_what_is_no_more_is_impossible() {
            accepted("CloseBureau", south, "\"effectiveOn\": \"2022-06-01\"");
            refused(
                    "MergeBureaus",
                    north,
                    "\"into\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(south),
                    "into bureau.closed");
        }

        @Test
        void leaves_no_record_behind_that_was_held_afterwards() {
            study("合并后的学习", "2022-07-01");
            Answer answer = refused(
                    "MergeBureaus",
                    north,
                    "\"into\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(south),
                    " bureau.in_use");
            assertThat(answer.body()).contains("合并后的学习");
        }

        @Test
        void can_be_undone_as_if_it_had_not_been() {
            accepted("MergeBureaus", north, "\"into\": \"%s\", \"effectiveOn\": \"2022-07-01\"".formatted(south));
            undo(north, 2);
            assertThat(life(north).ends()).isNull();
            assertThat(chart.isWithin(new BureauId(north), new BureauId(south))).isFalse();
        }
    }

    @Nested
    class A_split {

        @Test
        void asks_for_parts_that_begin_that_day() {
            register("part-" + north, "北区一分局", "", "2022-07-01");
            head = log.head();
            refused(
                    "SplitBureau",
                    north,
                    "\"parts\": [\"part-%s\"], \"effectiveOn\": \"2022-08-01\"".formatted(north),
                    "parts[0] date.invalid");
            refused("SplitBureau", north, "\"parts\": [\"%s\"]".formatted(north), "parts[0] bureau.itself");
            refused("SplitBureau", north, "\"parts\": []", "parts field.required");
            accepted(
                    "SplitBureau", north, "\"parts\": [\"part-%s\"], \"effectiveOn\": \"2022-07-01\"".formatted(north));
            assertThat(life(north).ends()).isEqualTo(JULY);
        }

        @Test
        void that_is_survived_ends_nothing() {
            register("part-" + north, "北区一分局", "", "2022-07-01");
            accepted(
                    "SplitBureau",
                    north,
                    "\"parts\": [\"part-%s\"], \"survives\": true, \"effectiveOn\": \"2022-07-01\"".formatted(north));
            assertThat(life(north).ends()).isNull();
        }
    }

    @Nested
    class Undoing {

        @Test
        void a_name_brings_the_one_before_back() {
            accepted("RenameBureau", north, "\"name\": \"北城分局\", \"effectiveOn\": \"2022-07-01\"");
            undo(north, 2);
            assertThat(life(north).nameOn(JULY)).isEqualTo("北区分局");
        }

        @Test
        void is_refused_for_a_registration_for_what_is_undone_and_for_what_never_was() {
            accepted("RenameBureau", north, "\"name\": \"北城分局\", \"effectiveOn\": \"2022-07-01\"");
            undo(north, 2);
            refused("UndoBureauChange", north, "\"change\": 1, \"reason\": \"误录\"", "change change.final");
            refused("UndoBureauChange", north, "\"change\": 2, \"reason\": \"误录\"", "change change.final");
            refused("UndoBureauChange", north, "\"change\": 3, \"reason\": \"误录\"", "change change.final");
            refused("UndoBureauChange", north, "\"change\": 9, \"reason\": \"误录\"", "change change.final");
            refused("UndoBureauChange", north, "\"change\": 2", "reason field.required");
        }

        @Test
        void a_move_never_closes_a_circle() {
            accepted("MoveBureau", north, "\"effectiveOn\": \"2022-03-01\"");
            accepted("MoveBureau", city, "\"parent\": \"%s\", \"effectiveOn\": \"2022-04-01\"".formatted(north));
            refused("UndoBureauChange", north, "\"change\": 2, \"reason\": \"误录\"", "change bureau.cycle");
        }

        @Test
        void a_closing_asks_for_the_one_above_to_be_there() {
            accepted("CloseBureau", north, "\"effectiveOn\": \"2022-06-01\"");
            accepted("CloseBureau", south, "\"effectiveOn\": \"2022-06-01\"");
            accepted("CloseBureau", city, "\"effectiveOn\": \"2022-06-01\"");
            refused("UndoBureauChange", north, "\"change\": 2, \"reason\": \"误录\"", "change bureau.closed");
        }
    }

    @Nested
    class A_unit {

        @ParameterizedTest
        @CsvSource({"BRANCH", "CENTRAL_GROUP"})
        void stands_below_a_bureau(String kind) {
            unit("u-" + north, kind, north);
            assertThat(life("u-" + north).unit().name()).isEqualTo(kind);
        }

        @Test
        void that_is_a_group_stands_below_a_branch_and_nowhere_else() {
            assertThat(unit("g-" + north, "GROUP", north).faults()).containsExactly("parent bureau.unit");
            unit("b-" + north, "BRANCH", north);
            assertThat(unit("g-" + north, "GROUP", "b-" + north).status()).isEqualTo(201);
            assertThat(unit("x-" + north, "BRANCH", "b-" + north).faults()).containsExactly("parent bureau.unit");
        }

        @Test
        void can_not_stand_alone_nor_be_a_bureau() {
            assertThat(send(ADMINISTRATOR, "RegisterUnit", """
                            {"id": "u-%s", "name": "支部", "unit": "BRANCH"}""".formatted(north)).faults())
                    .containsExactly("parent field.required");
            assertThat(unit("u-" + north, "BUREAU", north).faults()).containsExactly("unit choice.unknown");
        }

        @Test
        void may_be_recorded_for_by_the_secretary_above() {
            unit("b-" + north, "BRANCH", north);
            assertThat(send(secretary(north), "RecordSession", session("b-" + north, "2022-06-30"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class Codes {

        @Test
        void with_a_wrong_check_character_are_kept() {
            // 91110000101623741K is a published code; with L at its end the check character is wrong.
            accepted("SetBureauCodes", north, "\"creditCode\": \"91110000101623741L\", \"divisionCode\": \"430211\"");
            assertThat(life(north)
                            .codesOn(LocalDate.of(2030, 1, 1))
                            .orElseThrow()
                            .creditCode()
                            .checks())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "creditCode, 91110000101623741, creditCode id.invalid",
            "creditCode, 9111000010162374IK, creditCode id.invalid",
            "divisionCode, 43021, divisionCode id.invalid",
            "divisionCode, 43021A, divisionCode id.invalid"
        })
        void of_another_shape_are_none(String field, String code, String fault) {
            refused("SetBureauCodes", north, "\"%s\": \"%s\"".formatted(field, code), fault);
        }

        @Test
        void belong_to_their_day() {
            accepted("SetBureauCodes", north, "\"divisionCode\": \"430211\", \"effectiveOn\": \"2022-01-01\"");
            accepted("SetBureauCodes", north, "\"divisionCode\": \"430212\", \"effectiveOn\": \"2022-07-01\"");
            assertThat(life(north)
                            .codesOn(JULY.minusDays(1))
                            .orElseThrow()
                            .divisionCode()
                            .value())
                    .isEqualTo("430211");
        }
    }

    @Test
    void expected_headcounts_belong_to_their_day() {
        accepted("SetExpectedHeadcount", north, "\"headcount\": 12, \"effectiveOn\": \"2022-01-01\"");
        accepted("SetExpectedHeadcount", north, "\"headcount\": 15, \"effectiveOn\": \"2022-07-01\"");
        refused("SetExpectedHeadcount", north, "\"headcount\": 0", "headcount number.range");
        assertThat(life(north).headcountOn(JULY.minusDays(1))).isEqualTo(12);
        assertThat(life(north).headcountOn(JULY)).isEqualTo(15);
    }

    private void register(String id, String name, String more) {
        register(id, name, more, "2022-01-01");
    }

    private void register(String id, String name, String more, String since) {
        assertThat(send(ADMINISTRATOR, "RegisterBureau", """
                        {"id": "%s", "name": "%s", "kind": "JUSTICE", "level": "CITY", "effectiveOn": "%s"%s}""".formatted(id, name, since, more))
                        .status())
                .isEqualTo(201);
    }

    private Answer unit(String id, String kind, String parent) {
        return send(ADMINISTRATOR, "RegisterUnit", """
                {"id": "%s", "name": "第一支部", "unit": "%s", "parent": "%s", "effectiveOn": "2022-01-01"}""".formatted(id, kind, parent));
    }

    private void study(String topic, String heldOn) {
        gate.execute(
                "RecordSession",
                LedgerJson.strict().readTree(session(north, heldOn).replace("学习", topic)),
                secretary(north),
                key + topic.hashCode());
        head = log.head();
    }

    private static String session(String bureau, String heldOn) {
        return """
                {"bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "%s"}""".formatted(bureau, heldOn);
    }

    private static Actor secretary(String bureau) {
        return new Actor("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau));
    }

    private Answer tell(String command, String id, String more) {
        return send(ADMINISTRATOR, command, "{\"id\": \"%s\", %s}".formatted(id, more));
    }

    private void accepted(String command, String id, String more) {
        Answer answer = tell(command, id, more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        head = log.head();
    }

    private Answer refused(String command, String id, String more, String fault) {
        Answer answer = tell(command, id, more);
        assertThat(answer.faults()).containsExactly(fault);
        nothing_was_recorded();
        return answer;
    }

    private void undo(String id, int change) {
        accepted("UndoBureauChange", id, "\"change\": %d, \"reason\": \"误录\"".formatted(change));
    }

    private BureauLife life(String id) {
        return chart.life(new BureauId(id)).orElseThrow();
    }
}
