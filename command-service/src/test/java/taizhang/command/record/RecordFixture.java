// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.record.RecordKind;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.command.bureau.ChartOf;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.command.year.ClosedYearsOf;
import taizhang.web.city.CitySettings;
import taizhang.web.clock.LedgerClock;

/** A record of study sessions among the bureaus of one city, on a day of the test's choice. */
final class RecordFixture {

    private static final Map<String, List<Event>> BUREAUS = Map.of(
            "bureau:zz-ga", registered("zz-ga", null),
            "bureau:ty-ga", registered("ty-ga", "zz-ga"),
            "bureau:ty-sf", registered("ty-sf", null));

    private RecordFixture() {}

    static AggregateTestFixture<LedgerRecord> at(Instant now) {
        return at(now, aggregate -> List.of());
    }

    /** @param others the records that stand beside the one under test */
    static AggregateTestFixture<LedgerRecord> at(Instant now, History others) {
        History history = aggregate -> BUREAUS.getOrDefault(aggregate, others.of(aggregate));
        LedgerClock clock = new LedgerClock(Clock.fixed(now, ZoneOffset.UTC));
        Ledger ledger = new Ledger(
                RecordKind.STUDY_SESSION,
                SessionDetails.class,
                Ledger.Verbs.of("Session"),
                Shape.of(
                        Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
                        Field.folded("participants", new Type.Bureaus())),
                "heldOn",
                (_, _) -> {});
        var chart = ChartOf.history(history);
        AggregateTestFixture<LedgerRecord> record = new AggregateTestFixture<>(LedgerRecord.class);
        Admission admission = new Admission(
                clock,
                new Ledgers(List.of(ledger)),
                chart,
                new Records(history, chart),
                ClosedYearsOf.history(history, clock),
                new CitySettings(30));
        record.registerInjectableResource(admission);
        record.registerInjectableResource(AnnexesOf.of(admission));
        record.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null));
        return record;
    }

    static SessionDetails session(String bureau, String topic, LocalDate heldOn) {
        return session(bureau, topic, heldOn, null);
    }

    static SessionDetails session(
            String bureau, String topic, LocalDate heldOn, LocalTime startsAt, String... participants) {
        return new SessionDetails(
                new BureauId(bureau),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                topic,
                heldOn,
                startsAt,
                null,
                null,
                null,
                null,
                null,
                java.util.stream.Stream.of(participants).map(BureauId::new).toList(),
                List.of(),
                null,
                null);
    }

    static Actor secretaryOf(String bureau) {
        return new Actor("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau));
    }

    private static List<Event> registered(String id, String parent) {
        return List.of(new BureauRegistered(
                new BureauId(id),
                id,
                BureauKind.PUBLIC_SECURITY,
                Level.DISTRICT,
                parent == null ? null : new BureauId(parent),
                LocalDate.of(2022, 1, 1)));
    }
}
