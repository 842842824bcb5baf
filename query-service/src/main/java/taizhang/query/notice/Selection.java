// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.verdict.State;

/**
 * Which figures a notice tells; an empty list stands for all.
 *
 * @param period by its label, such as {@code 2022-Q4}; absent for all of the year
 */
record Selection(int year, List<String> rules, @Nullable String period, List<BureauId> bureaus) {

    Selection {
        rules = List.copyOf(rules);
        bureaus = List.copyOf(bureaus);
    }

    /** A rule that does not bind a bureau is nothing to tell. */
    boolean takes(Cell cell) {
        return cell.verdict().state() != State.NOT_APPLICABLE
                && (rules.isEmpty() || rules.contains(cell.verdict().rule().id()))
                && (period == null
                        || period.equals(cell.verdict().duty().period().label()))
                && (bureaus.isEmpty() || bureaus.contains(cell.bureau().id()));
    }

    public boolean hasRule(String rule) {
        return rules.contains(rule);
    }

    public boolean hasBureau(BureauId bureau) {
        return bureaus.contains(bureau);
    }

    /** Nobody has chosen anything yet. */
    boolean isOpen() {
        return rules.isEmpty() && period == null && bureaus.isEmpty();
    }
}
