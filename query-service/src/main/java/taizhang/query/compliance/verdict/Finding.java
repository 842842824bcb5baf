// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a way of judging comes to.
 *
 * @param outOf of a rate only
 */
record Finding(
        State state,
        int due,
        int counted,
        @Nullable Integer outOf,
        @Nullable Reason reason,
        List<Verdict.Credit> credits,
        List<Verdict.Refused> refusals) {

    static Finding of(State state, int due, int counted, @Nullable Reason reason, Credits credits) {
        return new Finding(state, due, counted, null, reason, credits.counted(), credits.refused());
    }
}
