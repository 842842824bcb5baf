// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.account.Login;
import taizhang.folder.StartRefused;
import taizhang.story.RehearsedStage.Performed;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryPlayerTest {

    private static final Instant MORNING = Instant.parse("2026-04-21T01:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-04-22T01:00:00Z");

    private final LedgerClock clock = new LedgerClock(Clock.systemUTC());
    private final RehearsedStage stage = new RehearsedStage(clock);
    private final StoryPlayer player = new StoryPlayer(stage, clock);

    @Nested
    class Accounts {
        @Test
        void administrator_and_supervisor_exist_from_the_first_instant_and_a_secretary_from_her_bureau_on() {
            List<Login> opened = player.play(List.of(
                    line(1, MORNING, "system", "RegisterBureau", "{'id': 'b'}"),
                    line(2, NEXT_DAY, "secretary-b", "RecordSession", "{}")));

            assertThat(stage.performed)
                    .extracting(Performed::inShort)
                    .containsExactly(
                            "system OpenAccount",
                            "system OpenAccount",
                            "system RegisterBureau",
                            "system OpenAccount",
                            "secretary-b RecordSession");
            assertThat(opened).extracting(Login::value).containsExactly("demo-admin", "demo-supervisor", "secretary-b");
        }

        @Test
        void one_that_the_story_opens_may_speak_until_it_is_closed() {
            assertThatThrownBy(() -> player.play(List.of(
                            line(1, MORNING, "demo-admin", "OpenAccount", "{'login': 'reader', 'role': 'SUPERVISOR'}"),
                            line(2, MORNING, "reader", "RecordSession", "{}"),
                            line(3, MORNING, "demo-admin", "CloseAccount", "{'login': 'reader'}"),
                            line(4, MORNING, "reader", "RecordSession", "{}"))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("line 4")
                    .hasMessageContaining("no account reader");
        }

        @Test
        void a_secretary_of_no_bureau_ends_the_story() {
            assertThatThrownBy(() -> player.play(List.of(line(7, MORNING, "secretary-x", "RecordSession", "{}"))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("line 7 (RecordSession)")
                    .hasMessageContaining("secretary-x");
        }
    }

    @Nested
    class Time {
        @Test
        void stands_at_each_line() {
            player.play(List.of(
                    line(1, MORNING, "system", "RegisterBureau", "{'id': 'b'}"),
                    line(2, NEXT_DAY, "secretary-b", "RecordSession", "{}")));

            assertThat(stage.performed)
                    .extracting(Performed::at)
                    .containsExactly(MORNING, MORNING, MORNING, MORNING, NEXT_DAY);
        }
    }

    @Nested
    class A_refused_line {
        @Test
        void is_passed_when_it_expects_that_problem() {
            stage.refuse("RecordLecture", Problem.BUREAU_UNKNOWN);

            player.play(List.of(
                    line(1, MORNING, "system", "RegisterBureau", "{'id': 'b'}"),
                    expecting("bureau.unknown", line(2, MORNING, "secretary-b", "RecordLecture", "{}")),
                    line(3, MORNING, "secretary-b", "RecordSession", "{}")));

            assertThat(stage.performed).last().extracting(Performed::command).isEqualTo("RecordSession");
        }

        @Test
        void is_passed_when_any_of_its_faults_is_the_expected_one() {
            stage.refuse(
                    "RecordLecture",
                    new Refused(List.of(
                            new Fault(Problem.FIELD_REQUIRED, "topic", List.of()),
                            new Fault(Problem.DATE_INVALID, "heldOn", List.of()))));

            player.play(List.of(expecting("date.invalid", line(1, MORNING, "system", "RecordLecture", "{}"))));

            assertThat(stage.performed).extracting(Performed::command).doesNotContain("RecordLecture");
        }

        @Test
        void ends_the_story_with_its_number_and_problem_and_nothing_after_it_is_played() {
            stage.refuse("RecordLecture", Refused.field("topic", Problem.FIELD_REQUIRED));

            assertThatThrownBy(() -> player.play(List.of(
                            line(1, MORNING, "system", "RecordLecture", "{}"),
                            line(2, MORNING, "system", "RecordSession", "{}"))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The story stopped at line 1 (RecordLecture): "
                            + "it was refused with field.required at topic.");
            assertThat(stage.performed).extracting(Performed::command).containsOnly("OpenAccount");
        }

        @Test
        void ends_the_story_when_it_expects_another_problem() {
            stage.refuse("RecordLecture", Problem.FIELD_REQUIRED);

            assertThatThrownBy(() -> player.play(
                            List.of(expecting("date.invalid", line(1, MORNING, "system", "RecordLecture", "{}")))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("field.required");
        }

        @Test
        void that_is_accepted_after_all_ends_the_story() {
            assertThatThrownBy(() -> player.play(
                            List.of(expecting("date.invalid", line(1, MORNING, "system", "RecordLecture", "{}")))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("accepted, but date.invalid was expected");
        }
    }

    private static Line line(int number, Instant at, String as, String command, String body) {
        ObjectNode json = JsonMapper.shared().readValue(body.replace('\'', '"'), ObjectNode.class);
        return new Line(number, at, as, command, json, null);
    }

    private static Line expecting(@Nullable String problem, Line line) {
        return new Line(line.number(), line.at(), line.as(), line.command(), line.body(), problem);
    }
}
