// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.util.Collection;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Threshold.Unit;

/**
 * 完成率 (F1). What one period has too much never pays for another, and is shown beside the rate instead.
 *
 * @param surplus 超额
 */
public record Completion(Rate rate, long surplus) {

    /** @param verdicts of units, without sums; those of running periods, rates and hours are passed over (rules E2.17) */
    public static Completion of(Collection<Verdict> verdicts) {
        long done = 0;
        long due = 0;
        long surplus = 0;
        for (Verdict verdict : verdicts) {
            if (enters(verdict)) {
                done += Math.min(verdict.counted(), verdict.due());
                due += verdict.due();
                boolean met = verdict.state() == State.MET || verdict.state() == State.MET_LATE;
                surplus += met ? verdict.surplus() : 0;
            }
        }
        return new Completion(new Rate(Formula.F1_COMPLETION, done, due), surplus);
    }

    private static boolean enters(Verdict verdict) {
        return verdict.unit() == Unit.OCCURRENCE
                && verdict.asOf().isAfter(verdict.duty().period().last())
                && !verdict.reasons().contains(Reason.FACT_MISSING);
    }
}
