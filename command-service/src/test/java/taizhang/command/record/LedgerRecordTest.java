// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static taizhang.command.record.RecordFixture.secretaryOf;
import static taizhang.command.record.RecordFixture.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordCommand.Cancel;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Postpone;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordCommand.Schedule;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.command.gate.Actor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerRecordTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 6);
    private static final Actor CITY = secretaryOf("zz-ga");
    private static final Actor BRANCH = secretaryOf("ty-ga");
    private static final Actor STRANGER = secretaryOf("ty-sf");

    /** 23:30 of the day before in UTC: the ledger's day has begun already. */
    private final AggregateTestFixture<LedgerRecord> record = RecordFixture.at(Instant.parse("2022-12-05T23:30:00Z"));

    @Nested
    class Recording {

        @Test
        void today_is_not_the_future() {
            when(BRANCH, enter(session("ty-ga", "主题", TODAY)))
                    .expectEvents(new Recorded(ID, session("ty-ga", "主题", TODAY), null));
        }

        @Test
        void tomorrow_is() {
            refused(Problem.DATE_INVALID, "heldOn", when(BRANCH, enter(session("ty-ga", "主题", TODAY.plusDays(1)))));
        }

        @Test
        void for_a_bureau_below_the_own_is_allowed() {
            when(CITY, enter(session("ty-ga", "主题", TODAY))).expectSuccessfulHandlerExecution();
        }

        @Test
        void for_a_bureau_above_or_beside_the_own_is_denied() {
            refused(Problem.ACCESS_DENIED, "bureau", when(BRANCH, enter(session("zz-ga", "主题", TODAY))));
        }

        @Test
        void for_a_bureau_that_nobody_registered_is_refused() {
            refused(Problem.BUREAU_UNKNOWN, "bureau", when(BRANCH, enter(session("xx-xx", "主题", TODAY))));
        }
    }

    @Nested
    class Once_on_record {

        private final SessionDetails was = session("ty-ga", "旧主题", TODAY);
        private final SessionDetails now = session("ty-ga", "新主题", TODAY);

        @Test
        void a_correction_carries_both_versions_and_the_reason() {
            whenRecorded(BRANCH, new Correct(ID, 1, now, "写错")).expectEvents(new Corrected(ID, was, now, "写错"));
        }

        @Test
        void a_correction_that_changes_nothing_is_refused() {
            refused(Problem.RECORD_UNCHANGED, null, whenRecorded(BRANCH, new Correct(ID, 1, was, "写错")));
        }

        @Test
        void a_correction_of_another_version_is_a_conflict() {
            refused(Problem.VERSION_CONFLICT, null, whenRecorded(BRANCH, new Correct(ID, 2, now, "写错")));
        }

        @Test
        void a_stranger_is_not_told_that_it_exists() {
            refused(Problem.NOT_FOUND, null, whenRecorded(STRANGER, new VoidRecord(ID, 1, "无关")));
        }

        @Test
        void it_moves_to_another_bureau_only_within_the_scope_of_both() {
            SessionDetails moved = session("zz-ga", "旧主题", TODAY);
            refused(Problem.ACCESS_DENIED, "bureau", whenRecorded(BRANCH, new Correct(ID, 1, moved, "移交")));
        }

        @Test
        void its_identifier_is_taken() {
            refused(Problem.ID_TAKEN, "id", whenRecorded(BRANCH, enter(now)));
        }

        @Test
        void it_may_be_voided() {
            whenRecorded(BRANCH, new VoidRecord(ID, 1, "重复")).expectEvents(new Voided(ID, was, "重复"));
        }

        @Test
        void a_voided_one_accepts_nothing_more() {
            var voided = record.given(new Recorded(ID, was, null), new Voided(ID, was, "重复"))
                    .when(new Correct(ID, 2, now, "写错"), Map.of(Actor.METADATA, BRANCH));
            refused(Problem.RECORD_VOIDED, null, voided);
        }

        private ResultValidator<LedgerRecord> whenRecorded(Actor actor, Command command) {
            return record.given(new Recorded(ID, was, null)).when(command, Map.of(Actor.METADATA, actor));
        }
    }

    @Nested
    class Scheduling {

        private final SessionDetails next = session("ty-ga", "宪法", TODAY.plusDays(3));

        @Test
        void is_for_today_or_later() {
            when(BRANCH, new Schedule(ID, session("ty-ga", "主题", TODAY))).expectSuccessfulHandlerExecution();
            when(BRANCH, new Schedule(ID, next)).expectEvents(new Scheduled(ID, next));
            refused(
                    Problem.DATE_INVALID,
                    "heldOn",
                    when(BRANCH, new Schedule(ID, session("ty-ga", "主题", TODAY.minusDays(1)))));
        }

        @Test
        void goes_no_further_than_next_year() {
            when(BRANCH, new Schedule(ID, session("ty-ga", "主题", LocalDate.of(2023, 12, 31))))
                    .expectSuccessfulHandlerExecution();
            refused(
                    Problem.DATE_INVALID,
                    "heldOn",
                    when(BRANCH, new Schedule(ID, session("ty-ga", "主题", LocalDate.of(2024, 1, 1)))));
        }

        @Test
        void for_a_bureau_beside_the_own_is_denied() {
            refused(Problem.ACCESS_DENIED, "bureau", when(STRANGER, new Schedule(ID, next)));
        }
    }

    @Nested
    class Once_scheduled {

        private final SessionDetails was = session("ty-ga", "宪法", TODAY.plusDays(3));
        private final SessionDetails later = session("ty-ga", "宪法", TODAY.plusDays(10));

        @Test
        void it_keeps_its_identity_on_another_day() {
            whenScheduled(was, new Postpone(ID, 1, later, "冲突")).expectEvents(new Postponed(ID, was, later, "冲突"));
        }

        @Test
        void it_is_not_postponed_to_where_it_stands() {
            refused(Problem.RECORD_UNCHANGED, null, whenScheduled(was, new Postpone(ID, 1, was, "冲突")));
        }

        @Test
        void it_is_recorded_with_what_was_set_for_it() {
            SessionDetails held = session("ty-ga", "宪法", TODAY);
            whenScheduled(was, new Enter(ID, 1, held, null, null))
                    .expectEvents(new Recorded(ID, was, held, null, null));
        }

        @Test
        void it_is_not_recorded_for_a_day_to_come() {
            refused(Problem.DATE_INVALID, "heldOn", whenScheduled(was, new Enter(ID, 1, was, null, null)));
        }

        @Test
        void there_is_nothing_to_correct() {
            refused(Problem.RECORD_NOT_HELD, null, whenScheduled(was, new Correct(ID, 1, later, "写错")));
        }

        @Test
        void a_stranger_is_not_told_that_it_exists() {
            var result = record.given(new Scheduled(ID, was))
                    .when(new Cancel(ID, 1, "无关"), Map.of(Actor.METADATA, STRANGER));
            refused(Problem.NOT_FOUND, null, result);
        }

        /** It is 07:30 of the 6th in Shanghai. */
        @ParameterizedTest
        @CsvSource({"5,,false", "6,,true", "6,07:30,false", "6,07:31,true", "7,06:00,true", "5,23:59,false"})
        void it_is_called_off_only_before_it_begins(int dayOfDecember, LocalTime startsAt, boolean before) {
            SessionDetails set = session("ty-ga", "宪法", LocalDate.of(2022, 12, dayOfDecember), startsAt);
            var result = whenScheduled(set, new Cancel(ID, 1, "并入下月"));
            if (before) {
                result.expectEvents(new Cancelled(ID, set, "并入下月"));
            } else {
                refused(Problem.RECORD_BEGUN, null, result);
                whenScheduled(set, new VoidRecord(ID, 1, "未举办")).expectEvents(new ScheduleVoided(ID, set, "未举办"));
            }
        }

        private ResultValidator<LedgerRecord> whenScheduled(SessionDetails details, Command command) {
            return record.given(new Scheduled(ID, details)).when(command, Map.of(Actor.METADATA, BRANCH));
        }
    }

    @Nested
    class Restoring {

        private final SessionDetails was = session("ty-ga", "宪法", TODAY);

        @Test
        void makes_what_was_held_count_again() {
            var result = record.given(new Recorded(ID, was, null), new Voided(ID, was, "重复"))
                    .when(new Restore(ID, 2, "并不重复"), Map.of(Actor.METADATA, BRANCH));
            result.expectEvents(new Restored(ID, was, true, "并不重复"));
        }

        @Test
        void makes_a_cancelled_schedule_a_schedule_again() {
            var result = record.given(new Scheduled(ID, was), new Cancelled(ID, was, "停办"))
                    .when(new Restore(ID, 2, "照常"), Map.of(Actor.METADATA, BRANCH));
            result.expectEvents(new Restored(ID, was, false, "照常"));
        }

        @Test
        void is_nothing_for_what_stands() {
            var result = record.given(new Recorded(ID, was, null))
                    .when(new Restore(ID, 1, "试试"), Map.of(Actor.METADATA, BRANCH));
            refused(Problem.RECORD_STANDS, null, result);
        }
    }

    @Test
    void what_was_never_recorded_can_not_be_corrected() {
        refused(Problem.NOT_FOUND, null, when(BRANCH, new Correct(ID, 1, session("ty-ga", "主题", TODAY), "写错")));
    }

    private ResultValidator<LedgerRecord> when(Actor actor, Command command) {
        return record.givenNoPriorActivity().when(command, Map.of(Actor.METADATA, actor));
    }

    private static void refused(Problem problem, String field, ResultValidator<LedgerRecord> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(org.hamcrest.CoreMatchers.containsString(problem.name()));
        result.expectExceptionMessage(org.hamcrest.CoreMatchers.containsString("field=" + field));
    }

    private static Enter enter(SessionDetails details) {
        return new Enter(ID, 0, details, null, null);
    }
}
