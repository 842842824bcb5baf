// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.rule.Duty;
import taizhang.query.compliance.rule.Rule;

/**
 * How one duty of one bureau stands on a day, with everything that led to it.
 *
 * @param due how many records are asked for; 0 where nothing is owed or nobody can tell yet
 * @param counted how many count, more than {@code due} when there is a surplus, which pays for no other period
 */
public record Verdict(
        Duty duty,
        State state,
        int due,
        int counted,
        List<Reason> reasons,
        List<Credit> credits,
        List<Refused> refusals,
        LocalDate asOf) {

    /**
     * A record that counts.
     *
     * @param late whether it was held after the period, instead of what was held in it
     */
    public record Credit(RecordId record, String title, LocalDate heldOn, Instant recordedAt, boolean late) {}

    /** A record of the right kind and period that does not count. */
    public record Refused(
            RecordId record,
            String title,
            LocalDate heldOn,
            @Nullable Instant recordedAt,
            Refusal reason) {}

    public Verdict {
        reasons = List.copyOf(reasons);
        credits = List.copyOf(credits);
        refusals = List.copyOf(refusals);
    }

    public Rule rule() {
        return duty.rule();
    }

    /** How many more are needed. */
    public int missing() {
        return Math.max(0, due - counted);
    }
}
