// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;

/**
 * What a change of a unit moves, and what stands in its way.
 *
 * @param change as the form of the change is called: {@code move}, {@code merge}, {@code split} or {@code close}
 * @param to where things go: the successor of a merger, the new parent of a move; absent where nothing goes on
 * @param units below it, with their own units
 * @param plans that run on that day or later
 * @param duties of the periods that hold the day
 * @param accounts that record for it
 * @param inTheWay records of that day or later, and what a closing leaves without a home
 */
record Moves(
        BureauId bureau,
        String change,
        LocalDate effectiveOn,
        @Nullable BureauId to,
        List<Unit> units,
        List<Paper> plans,
        List<DutyLine> duties,
        List<Login> accounts,
        List<Paper> inTheWay) {

    record Unit(BureauId id, String name) {}

    /** @param own false where it only took part */
    record Paper(
            @Nullable RecordId record,
            @Nullable RecordKind kind,
            String title,
            @Nullable LocalDate until,
            boolean own) {}

    record DutyLine(String rule, String period, LocalDate last, int due, int counted, String state) {}

    /** True when nobody would notice it but the unit itself. */
    public boolean nothing() {
        return units.isEmpty() && plans.isEmpty() && duties.isEmpty() && accounts.isEmpty();
    }
}
