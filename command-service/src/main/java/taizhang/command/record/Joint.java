// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.record.Details;
import taizhang.command.gate.Actor;
import taizhang.command.shape.Field;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ArrayNode;

/** Policy: of a joint gathering each bureau that took part speaks for itself, and the host for the record. */
record Joint(Ledgers ledgers, OwnScope scope) {

    /** As {@link #requireHeads}, for one of the others than the host. */
    void requirePart(Details details, BureauId bureau, Actor actor) {
        requireHeads(details, bureau, actor);
        requireGuest(details, bureau);
    }

    void requireHeads(Details details, BureauId bureau, Actor actor) {
        require(details, bureau, actor, details.countsHeads());
    }

    /** One of the others than the host may leave: of a gathering, or of an activity that it did not help with after all. */
    void requireLeaving(Details details, BureauId bureau, Actor actor) {
        require(details, bureau, actor, details.countsHeads() || details instanceof ActivityDetails);
        requireGuest(details, bureau);
    }

    private void require(Details details, BureauId bureau, Actor actor, boolean joint) {
        if (!scope.sees(details.bureaus(), actor)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (!joint || !details.bureaus().contains(bureau)) {
            throw Refused.field("bureau", Problem.PARTICIPATION_NONE);
        }
        if (!scope.covers(bureau, actor)) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
    }

    private static void requireGuest(Details details, BureauId bureau) {
        if (details.owner().equals(bureau)) {
            throw Refused.field("bureau", Problem.PARTICIPATION_NONE);
        }
    }

    /** The same record in the row of one bureau less. */
    Details without(Details details, BureauId bureau) {
        Ledger ledger = ledgers.of(details.recordKind());
        return ledger.with(details, json -> {
            for (Field field : ledger.shape().fields()) {
                if (field.type() instanceof Type.Bureaus && json.get(field.name()) instanceof ArrayNode all) {
                    ArrayNode others = json.arrayNode();
                    all.valueStream()
                            .filter(one -> !one.stringValue().equals(bureau.value()))
                            .forEach(others::add);
                    json.set(field.name(), others);
                }
            }
        });
    }
}
