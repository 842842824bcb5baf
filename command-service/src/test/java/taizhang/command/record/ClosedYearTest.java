// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.command.record.RecordFixture.secretaryOf;
import static taizhang.command.record.RecordFixture.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.ReviewCommand.ApproveBackdate;
import taizhang.api.record.ReviewCommand.ApproveChange;
import taizhang.api.record.ReviewCommand.ApproveRecord;
import taizhang.api.record.ReviewCommand.RefuseBackdate;
import taizhang.api.record.ReviewCommand.RefuseChange;
import taizhang.api.study.SessionDetails;
import taizhang.api.year.YearEvent.YearClosed;
import taizhang.command.gate.Actor;

/** On 10 January 2023, and the year 2022 is closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedYearTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final Instant NOW = Instant.parse("2023-01-10T01:00:00Z");
    private static final LocalDate CLOSED = LocalDate.of(2022, 12, 20);
    private static final LocalDate OPEN = LocalDate.of(2023, 1, 9);
    private static final Actor SECRETARY = secretaryOf("ty-ga");
    private static final Actor GUEST = secretaryOf("ty-sf");
    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);

    private static final SessionDetails WAS = joint("旧主题", CLOSED);
    private static final SessionDetails BETTER = joint("新主题", CLOSED);
    private static final Recorded RECORDED = new Recorded(ID, WAS, null);
    private static final Corrected CORRECTION = new Corrected(ID, WAS, BETTER, "写错");
    private static final ChangeProposed PROPOSED = new ChangeProposed(ID, CORRECTION);

    private final AggregateTestFixture<LedgerRecord> record = RecordFixture.at(
            NOW, aggregate -> aggregate.equals("year:2022") ? List.of(new YearClosed(2022, null)) : List.of());

    @Nested
    class Whatever_is_dated_in_a_closed_year_waits {

        @Test
        void an_entry_a_correction_and_a_voiding() {
            sent(SECRETARY, new Enter(ID, 0, WAS, null, null))
                    .expectEvents(new ChangeProposed(ID, new Recorded(ID, null, WAS, null, null)));
            sent(SECRETARY, new Correct(ID, 1, BETTER, "写错"), RECORDED).expectEvents(PROPOSED);
            sent(SECRETARY, new VoidRecord(ID, 1, "重复"), RECORDED)
                    .expectEvents(new ChangeProposed(ID, new Voided(ID, WAS, "重复")));
        }

        @Test
        void a_date_that_moves_into_it_or_out_of_it() {
            SessionDetails moved = joint("旧主题", OPEN);
            sent(SECRETARY, new Correct(ID, 1, moved, "日期"), RECORDED)
                    .expectEvents(new ChangeProposed(ID, new Corrected(ID, WAS, moved, "日期")));
            sent(SECRETARY, new Correct(ID, 1, WAS, "日期"), new Recorded(ID, moved, null))
                    .expectEvents(new ChangeProposed(ID, new Corrected(ID, moved, WAS, "日期")));
        }

        @Test
        void what_a_bureau_that_took_part_says_of_its_own() {
            Attendance heads = new Attendance(9, 8, 1, 0);
            sent(GUEST, new ConfirmParticipation(ID, new BureauId("ty-sf"), heads), RECORDED, PROPOSED)
                    .expectEvents(
                            new ChangeProposed(ID, new HeadcountConfirmed(ID, WAS, new BureauId("ty-sf"), heads)));
        }

        @Test
        void but_nothing_of_an_open_year() {
            SessionDetails now = joint("主题", OPEN);
            sent(SECRETARY, new Enter(ID, 0, now, null, null)).expectEvents(new Recorded(ID, now, null));
        }

        @Test
        void and_the_same_is_not_changed_again_before_that_is_decided() {
            refused(Problem.CHANGE_WAITING, sent(SECRETARY, new VoidRecord(ID, 2, "重复"), RECORDED, PROPOSED));
            sent(SECRETARY, new VoidRecord(ID, 3, "重复"), RECORDED, PROPOSED, new ChangeRefused(ID, 2, CORRECTION, "不符"))
                    .expectEvents(new ChangeProposed(ID, new Voided(ID, WAS, "重复")));
        }
    }

    @Nested
    class A_supervisor {

        @Test
        void lets_it_take_effect() {
            sent(SUPERVISOR, new ApproveChange(ID, 2, null, "已核对"), RECORDED, by("secretary-ty-ga", PROPOSED))
                    .expectEvents(CORRECTION, new ChangeApproved(ID, 2, CORRECTION, "secretary-ty-ga", "已核对"));
        }

        @Test
        void lets_an_entry_count_that_stood_as_waiting() {
            ChangeProposed entry = new ChangeProposed(ID, new Recorded(ID, null, WAS, "补录", null));
            Recorded counted = new Recorded(ID, WAS, WAS, "补录", null);
            sent(SUPERVISOR, new ApproveChange(ID, 1, 1L, null), by("secretary-ty-ga", entry))
                    .expectEvents(counted, new ChangeApproved(ID, 1, counted, "secretary-ty-ga", null));
        }

        @Test
        void refuses_it_with_a_reason() {
            sent(SUPERVISOR, new RefuseChange(ID, 2, 2L, "没有依据"), RECORDED, PROPOSED)
                    .expectEvents(new ChangeRefused(ID, 2, CORRECTION, "没有依据"));
        }

        @Test
        void does_not_decide_on_the_own_change_nor_on_what_does_not_wait() {
            refused(
                    Problem.REVIEW_OWN,
                    sent(SUPERVISOR, new ApproveChange(ID, 2, null, null), RECORDED, by("demo-supervisor", PROPOSED)));
            refused(Problem.CHANGE_NONE, sent(SUPERVISOR, new ApproveChange(ID, 1, null, null), RECORDED));
            refused(Problem.CHANGE_NONE, sent(SUPERVISOR, new ApproveChange(ID, 2, 1L, null), RECORDED, PROPOSED));
        }

        @Test
        void who_approves_the_record_approves_what_waits_in_it() {
            sent(SUPERVISOR, new ApproveRecord(ID, 2, null), RECORDED, by("secretary-ty-ga", PROPOSED))
                    .expectEvents(
                            CORRECTION,
                            new ChangeApproved(ID, 2, CORRECTION, "secretary-ty-ga", null),
                            new Approved(ID, BETTER, null));
        }
    }

    /** Held on 1 December 2022 in an open ledger, recorded on 10 January 2023: 40 days, ten more than are in time. */
    @Nested
    class A_late_entry {

        private final AggregateTestFixture<LedgerRecord> open = RecordFixture.at(NOW);
        private final Recorded late = new Recorded(ID, session("ty-ga", "主题", LocalDate.of(2022, 12, 1)), null);

        @Test
        void is_approved_by_another_person_once() {
            BackdateApproved approved = new BackdateApproved(ID, late.details(), "已核对");
            decided(new ApproveBackdate(ID, 1, "已核对"), late).expectEvents(approved);
            refused(Problem.RECORD_UNCHANGED, decided(new ApproveBackdate(ID, 2, null), late, approved));
            refused(Problem.REVIEW_OWN, decided(new ApproveBackdate(ID, 1, null), by("demo-supervisor", late)));
        }

        @Test
        void is_refused_with_a_reason_and_may_be_approved_after_all() {
            BackdateRefused no = new BackdateRefused(ID, late.details(), "没有原始记录");
            decided(new RefuseBackdate(ID, 1, "没有原始记录"), late).expectEvents(no);
            decided(new ApproveBackdate(ID, 2, null), late, no)
                    .expectEvents(new BackdateApproved(ID, late.details(), null));
        }

        /** 2022-12-11 is thirty days before. */
        @Test
        void is_late_after_thirty_days_and_not_before() {
            refused(
                    Problem.BACKDATE_NONE,
                    decided(
                            new ApproveBackdate(ID, 1, null),
                            new Recorded(ID, session("ty-ga", "主题", LocalDate.of(2022, 12, 11)), null)));
            decided(
                            new ApproveBackdate(ID, 1, null),
                            new Recorded(ID, session("ty-ga", "主题", LocalDate.of(2022, 12, 10)), null))
                    .expectSuccessfulHandlerExecution();
        }

        private ResultValidator<LedgerRecord> decided(Command command, Object... life) {
            return open.givenCurrentTime(NOW).andGiven(life).when(command, Map.of(Actor.METADATA, SUPERVISOR));
        }
    }

    private enum Move {
        ENTER,
        CORRECT,
        VOID,
        RESTORE,
        CONFIRM,
        APPROVE,
        REFUSE
    }

    /** Whatever is asked for in whatever order, a closed year's counts change by a supervisor's approval only. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void any_life_in_a_closed_year_counts_what_was_approved_and_nothing_twice(long seed) {
        Random random = new Random(seed);
        List<Event> life = new ArrayList<>();
        int approvals = 0;
        for (int step = 0; step < 60; step++) {
            Move move = Move.values()[random.nextInt(Move.values().length)];
            List<Event> more = tried(life, command(move, life.size(), step), move);
            boolean changes = more.stream()
                    .map(RecordEvent.class::cast)
                    .anyMatch(event -> !event.countsNow().equals(event.countedBefore()));
            assertThat(changes && move != Move.APPROVE)
                    .as("seed %d, step %d: %s", seed, step, move)
                    .isFalse();
            approvals += move == Move.APPROVE && !more.isEmpty() ? 1 : 0;
            life.addAll(more);
        }
        assertThat(approvals).isPositive();
        nothing_is_counted_twice(life);
    }

    private List<Event> tried(List<Event> life, Command command, Move move) {
        Actor actor = switch (move) {
            case ENTER, CORRECT, VOID, RESTORE -> SECRETARY;
            case CONFIRM -> GUEST;
            case APPROVE, REFUSE -> SUPERVISOR;
        };
        List<Event> more = new ArrayList<>();
        record.given(life)
                .when(command, Map.of(Actor.METADATA, actor))
                .expectEventsMatching(Matchers.predicate(events -> {
                    events.forEach(event -> more.add((Event) ((EventMessage<?>) event).getPayload()));
                    return true;
                }));
        return more;
    }

    private static Command command(Move move, long version, int step) {
        Details details = joint("第" + step + "次", CLOSED.minusDays(step % 7));
        return switch (move) {
            case ENTER -> new Enter(ID, version, details, null, null);
            case CORRECT -> new Correct(ID, version, details, "写错");
            case VOID -> new VoidRecord(ID, version, "重复");
            case RESTORE -> new Restore(ID, version, "误操作");
            case CONFIRM ->
                new ConfirmParticipation(ID, new BureauId("ty-sf"), new Attendance(100 + step, 50, 50 + step, 0));
            case APPROVE -> new ApproveRecord(ID, version, null);
            case REFUSE -> new RefuseChange(ID, version, null, "不符");
        };
    }

    private static void nothing_is_counted_twice(List<Event> life) {
        Details counted = null;
        Details standing = null;
        for (Event event : life) {
            RecordEvent happened = (RecordEvent) event;
            assertThat(happened.countedBefore().orElse(null)).isEqualTo(counted);
            assertThat(happened.stoodBefore().orElse(null)).isEqualTo(standing);
            counted = happened.countsNow().orElse(null);
            standing = happened.standsNow().orElse(null);
        }
    }

    private static SessionDetails joint(String topic, LocalDate heldOn) {
        return session("ty-ga", topic, heldOn, null, "ty-sf");
    }

    private static EventMessage<Event> by(String login, Event event) {
        return new GenericEventMessage<>(event, Map.of(Actor.LOGIN, login));
    }

    private ResultValidator<LedgerRecord> sent(Actor actor, Command command, Object... life) {
        return record.given(life).when(command, Map.of(Actor.METADATA, actor));
    }

    private static void refused(Problem problem, ResultValidator<LedgerRecord> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(CoreMatchers.containsString(problem.name()));
    }
}
