// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.command.record.RecordFixture.secretaryOf;
import static taizhang.command.record.RecordFixture.session;
import static taizhang.command.record.Stage.CANCELLED;
import static taizhang.command.record.Stage.RECORDED;
import static taizhang.command.record.Stage.SCHEDULED;
import static taizhang.command.record.Stage.VOIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.RecordCommand.Cancel;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Postpone;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordCommand.Schedule;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.api.record.ReviewCommand.NoteRecord;
import taizhang.api.record.ReviewCommand.ReturnRecord;
import taizhang.command.bureau.ChartOf;
import taizhang.command.gate.Actor;

/**
 * Commands drawn at random, each accepted exactly where the table says so. The fixture itself holds that what a command
 * leaves in the aggregate is what its events replay to; besides, each count must take back exactly what it holds.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyLifeOfARecordTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 6);
    private static final Actor BRANCH = secretaryOf("ty-ga");
    private static final Actor GUEST = secretaryOf("ty-sf");
    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);

    private enum Move {
        SCHEDULE,
        ENTER,
        POSTPONE,
        CORRECT,
        CANCEL,
        VOID,
        RESTORE,
        NOTE,
        RETURN,
        CONFIRM
    }

    /** In which stage a move is accepted; what is not there yet has no stage. */
    private static final Map<Move, Set<Stage>> ACCEPTED = Map.of(
            Move.SCHEDULE, Set.of(),
            Move.ENTER, Set.of(SCHEDULED),
            Move.POSTPONE, Set.of(SCHEDULED),
            Move.CORRECT, Set.of(RECORDED),
            Move.CANCEL, Set.of(SCHEDULED),
            Move.VOID, Set.of(SCHEDULED, RECORDED),
            Move.RESTORE, Set.of(CANCELLED, VOIDED),
            Move.NOTE, Set.of(RECORDED),
            Move.RETURN, Set.of(RECORDED),
            Move.CONFIRM, Set.of(RECORDED));

    private static final Set<Move> FIRST = Set.of(Move.SCHEDULE, Move.ENTER);

    private final AggregateTestFixture<LedgerRecord> record = RecordFixture.at(Instant.parse("2022-12-05T23:30:00Z"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void follows_the_table_and_replays_to_the_same_state(long seed) {
        Random random = new Random(seed);
        List<Event> life = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Move move = Move.values()[random.nextInt(Move.values().length)];
            Stage stage = standing(life) == null ? null : standing(life).stage();
            boolean accepted =
                    stage == null ? FIRST.contains(move) : ACCEPTED.get(move).contains(stage);
            List<Event> more = tried(life, command(move, life.size(), step), actor(move));
            assertThat(more)
                    .as("seed %d, step %d: %s when %s", seed, step, move, stage)
                    .hasSize(accepted ? 1 : 0);
            life.addAll(more);
        }
        nothing_is_counted_twice(life);
    }

    private static Actor actor(Move move) {
        return switch (move) {
            case SCHEDULE, ENTER, POSTPONE, CORRECT, CANCEL, VOID, RESTORE -> BRANCH;
            case NOTE, RETURN -> SUPERVISOR;
            case CONFIRM -> GUEST;
        };
    }

    private List<Event> tried(List<Event> life, Command command, Actor actor) {
        List<Event> more = new ArrayList<>();
        record.given(life)
                .when(command, Map.of(Actor.METADATA, actor))
                .expectEventsMatching(org.axonframework.test.matchers.Matchers.predicate(events -> {
                    events.forEach(event -> more.add((Event) ((EventMessage<?>) event).getPayload()));
                    return true;
                }));
        return more;
    }

    private static Standing standing(List<Event> life) {
        List<Event> copy = List.copyOf(life);
        return new Records(_ -> copy, ChartOf.history(_ -> List.of())).find(ID).orElse(null);
    }

    /** Topics and headcounts differ from step to step, so that nothing is said twice. */
    private static Command command(Move move, long version, int step) {
        Details past = session("ty-ga", "第" + step + "次", TODAY.minusDays(step % 7), null, "ty-sf");
        Details ahead = session("ty-ga", "第" + step + "次", TODAY.plusDays(step % 5), null, "ty-sf");
        return switch (move) {
            case SCHEDULE -> new Schedule(ID, ahead);
            case ENTER -> new Enter(ID, version, past, null, null);
            case POSTPONE -> new Postpone(ID, version, ahead, "改期");
            case CORRECT -> new Correct(ID, version, past, "写错");
            case CANCEL -> new Cancel(ID, version, "停办");
            case VOID -> new VoidRecord(ID, version, "重复");
            case RESTORE -> new Restore(ID, version, "误操作");
            case NOTE -> new NoteRecord(ID, version, null);
            case RETURN -> new ReturnRecord(ID, version, List.of(new Remark("topic", "过于笼统")));
            case CONFIRM ->
                new ConfirmParticipation(ID, new BureauId("ty-sf"), new Attendance(100 + step, 50, 50 + step, 0));
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
            assertThat(counted == null || counted.equals(standing)).isTrue();
        }
    }
}
