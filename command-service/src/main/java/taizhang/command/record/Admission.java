// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordCommand.Continue;
import taizhang.api.record.RecordEvent;
import taizhang.codec.LedgerJson;
import taizhang.codec.RefusedJson;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.year.ClosedYears;
import taizhang.web.city.CitySettings;
import taizhang.web.clock.LedgerClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The policies that every version of a record obeys, in one place. */
@Component
final class Admission {

    private final ClosedYears closed;
    private final CitySettings settings;
    private final LedgerClock clock;
    private final Ledgers ledgers;
    private final OwnScope scope;
    private final KnownBureaus bureaus;
    private final CarriedOutPlan plan;
    private final HeldAgain again;
    private final Joint joint;

    Admission(
            LedgerClock clock,
            Ledgers ledgers,
            Chart chart,
            Records records,
            ClosedYears closed,
            CitySettings settings) {
        this.closed = closed;
        this.settings = settings;
        this.clock = clock;
        this.ledgers = ledgers;
        this.scope = new OwnScope(chart);
        this.bureaus = new KnownBureaus(chart);
        this.plan = new CarriedOutPlan(records);
        this.again = new HeldAgain(records);
        this.joint = new Joint(ledgers, scope);
    }

    /**
     * @param was what the record said before, absent for a new one
     * @return the details as they go on record
     */
    Details admit(Details details, @Nullable Details was, Actor actor) {
        return admit(details, was, actor, new NotInFuture(clock.today())::faults);
    }

    /** As {@link #admit}, for what is yet to come. */
    Details schedule(Details details, @Nullable Details was, Actor actor) {
        return admit(details, was, actor, ahead()::faults);
    }

    /** The row that a record goes on by. */
    LastRow row(Continue command) {
        return new LastRow(
                command.list(),
                LedgerJson.mapper()
                                .valueToTree(command.details())
                                .path(command.list())
                                .size()
                        - 1);
    }

    /** In which a change tells something else than was told before. */
    SortedSet<Integer> closedYears(RecordEvent change) {
        return closed.among(Touched.by(change));
    }

    /** In which what is said beside the record tells something. */
    SortedSet<Integer> closedBeside(Details details) {
        return closed.among(Touched.beside(details));
    }

    /** The same record with other headcounts. */
    Details counted(Details details, Attendance counted, Actor actor) {
        Ledger ledger = ledgers.of(details.recordKind());
        try {
            return admit(
                    ledger.with(
                            details,
                            json -> json.set("attendance", LedgerJson.mapper().valueToTree(counted))),
                    details,
                    actor);
        } catch (JacksonException impossible) {
            throw RefusedJson.in(impossible).orElseThrow(() -> impossible);
        }
    }

    /** After how many days what is recorded waits for a supervisor's approval. */
    int daysInTime() {
        return settings.backdateDays();
    }

    HeldAgain again() {
        return again;
    }

    Joint joint() {
        return joint;
    }

    MakeUp makeUp() {
        return new MakeUp(clock.today());
    }

    void requireNotBegun(Details details) {
        ahead().requireNotBegun(details);
    }

    private Ahead ahead() {
        return new Ahead(LocalDateTime.ofInstant(clock.instant(), LedgerClock.ZONE));
    }

    private Details admit(
            Details details, @Nullable Details was, Actor actor, BiFunction<Details, String, List<Fault>> dated) {
        Ledger ledger = ledgers.of(details.recordKind());
        ObjectNode json = LedgerJson.mapper().valueToTree(details);
        List<Fault> faults =
                new ArrayList<>(bureaus.faults(ledger.shape(), json, details.inForce() ? details.on() : null));
        faults.addAll(dated.apply(details, ledger.dateField()));
        faults.addAll(UnitVocabulary.faults(details, was));
        if (was != null) {
            requireOwn(was, actor);
        }
        if (faults.stream().noneMatch(fault -> ledger.ownerField().equals(fault.field()))
                && !scope.covers(details.owner(), actor)) {
            throw Refused.field(ledger.ownerField(), Problem.ACCESS_DENIED);
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return plan.settle(FrozenQuorum.settle(details), was);
    }

    /** A stranger is not told that the record exists; a bureau that took part may see it but not change it. */
    void requireOwn(Details details, Actor actor) {
        if (!scope.sees(details.bureaus(), actor)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (!scope.covers(details.owner(), actor)) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
    }
}
