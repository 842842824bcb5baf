// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Collection;
import taizhang.query.compliance.rule.Threshold;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.Verdict;

/** F1 完成率: what was counted up to the duty ÷ what was due, over the cells whose last day has passed. */
public record Rate(int counted, int due) {

    static Rate of(Collection<Cell> cells) {
        Rate rate = new Rate(0, 0);
        for (Cell cell : cells) {
            Verdict verdict = cell.verdict();
            boolean over = verdict.duty().period().last().isBefore(verdict.asOf());
            // Sums, rates and hours stay out (rules E2.16, E2.17, E2.21).
            boolean counts = !cell.isRollUp() && verdict.unit() == Threshold.Unit.OCCURRENCE;
            if (over && counts && !verdict.reasons().contains(Reason.FACT_MISSING)) {
                rate = new Rate(rate.counted + Math.min(verdict.counted(), verdict.due()), rate.due + verdict.due());
            }
        }
        return rate;
    }

    /** There is no rate of nothing. */
    public boolean isEmpty() {
        return due == 0;
    }
}
