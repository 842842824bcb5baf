// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.command.bureau.ChartOf;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.clock.LedgerClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerRecordTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 6);
    private static final Actor CITY = secretaryOf("zz-ga");
    private static final Actor BRANCH = secretaryOf("ty-ga");
    private static final Actor STRANGER = secretaryOf("ty-sf");

    private final Map<String, List<Event>> bureaus = Map.of(
            "bureau:zz-ga", registered("zz-ga", null),
            "bureau:ty-ga", registered("ty-ga", "zz-ga"),
            "bureau:ty-sf", registered("ty-sf", null));

    private AggregateTestFixture<LedgerRecord> record;

    @BeforeEach
    void a_fixture_on_6_December_2022_in_Shanghai() {
        History history = aggregate -> bureaus.getOrDefault(aggregate, List.of());
        // 23:30 of the day before in UTC: the ledger's day has begun already.
        LedgerClock clock = new LedgerClock(Clock.fixed(Instant.parse("2022-12-05T23:30:00Z"), ZoneOffset.UTC));
        Shape shape = Shape.of(
                Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
                Field.folded("participants", new Type.Bureaus()));
        Ledger ledger = new Ledger(
                RecordKind.STUDY_SESSION,
                SessionDetails.class,
                Ledger.Verbs.of("Session"),
                shape,
                "heldOn",
                (_, _) -> {});
        var chart = ChartOf.history(history);
        record = new AggregateTestFixture<>(LedgerRecord.class);
        record.registerInjectableResource(
                new Admission(clock, new Ledgers(List.of(ledger)), chart, new Records(history, chart)));
        record.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null));
    }

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
        return new Enter(ID, 0, details, null);
    }

    private static SessionDetails session(String bureau, String topic, LocalDate heldOn) {
        return new SessionDetails(
                new BureauId(bureau),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                topic,
                heldOn,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Actor secretaryOf(String bureau) {
        return new Actor("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau));
    }

    private static List<Event> registered(String id, String parent) {
        return List.of(new BureauRegistered(
                new BureauId(id),
                id,
                BureauKind.PUBLIC_SECURITY,
                Level.DISTRICT,
                parent == null ? null : new BureauId(parent),
                TODAY));
    }
}
