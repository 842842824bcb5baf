// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Set;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;

/** Policy: a secretary keeps the ledgers of the own bureau and those below it, and of no other. */
record OwnScope(Chart chart) {

    boolean covers(BureauId bureau, Actor actor) {
        return actor.role() == Role.SECRETARY && actor.bureau() != null && chart.isWithin(bureau, actor.bureau());
    }

    /** A joint record is seen by each bureau that took part, though only its owner changes it. */
    boolean sees(Set<BureauId> bureaus, Actor actor) {
        return bureaus.stream().anyMatch(bureau -> covers(bureau, actor));
    }
}
