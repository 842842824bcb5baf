// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;

/**
 * A cell as the API tells it.
 *
 * @param outOf of a rate: what it is taken of
 * @param rollUp true where it sums up the units below; such a cell enters no figure
 */
record CellAnswer(
        String rule,
        int ruleVersion,
        BureauId bureau,
        String period,
        LocalDate from,
        LocalDate to,
        State state,
        int due,
        int counted,
        List<Reason> reasons,
        List<CreditAnswer> credits,
        List<RefusalAnswer> refusals,
        @Nullable Integer outOf,
        @Nullable Boolean rollUp) {

    record CreditAnswer(RecordId recordId, LocalDate heldOn, Instant recordedAt) {}

    record RefusalAnswer(
            RecordId recordId, LocalDate heldOn, @Nullable Instant recordedAt, String reason) {}

    static CellAnswer of(Cell cell) {
        Verdict verdict = cell.verdict();
        return new CellAnswer(
                verdict.rule().id(),
                verdict.rule().version(),
                cell.bureau().id(),
                verdict.duty().period().label(),
                verdict.duty().period().first(),
                verdict.duty().period().last(),
                verdict.state(),
                verdict.due(),
                verdict.counted(),
                verdict.reasons(),
                verdict.credits().stream()
                        .map(credit -> new CreditAnswer(credit.record(), credit.heldOn(), credit.recordedAt()))
                        .toList(),
                verdict.refusals().stream()
                        .map(refused -> new RefusalAnswer(
                                refused.record(),
                                refused.heldOn(),
                                refused.recordedAt(),
                                refused.reason().code()))
                        .toList(),
                verdict.outOf(),
                cell.isRollUp() ? true : null);
    }
}
