// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.record.Details;
import taizhang.codec.LedgerJson;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.node.ObjectNode;

/** The policies that every version of a record obeys, in one place. */
@Component
final class Admission {

    private final LedgerClock clock;
    private final Ledgers ledgers;
    private final OwnScope scope;
    private final KnownBureaus bureaus;
    private final CarriedOutPlan plan;

    Admission(LedgerClock clock, Ledgers ledgers, Chart chart, Records records) {
        this.clock = clock;
        this.ledgers = ledgers;
        this.scope = new OwnScope(chart);
        this.bureaus = new KnownBureaus(chart);
        this.plan = new CarriedOutPlan(records);
    }

    /**
     * @param was what the record said before, absent for a new one
     * @return the details as they go on record
     */
    Details admit(Details details, @Nullable Details was, Actor actor) {
        Ledger ledger = ledgers.of(details.recordKind());
        ObjectNode json = LedgerJson.mapper().valueToTree(details);
        List<Fault> faults =
                new ArrayList<>(bureaus.faults(ledger.shape(), json, details.inForce() ? details.on() : null));
        faults.addAll(new NotInFuture(clock.today()).faults(details, ledger.dateField()));
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
        return plan.settle(details, was);
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
