// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * 决议, with its votes where there was a ballot.
 *
 * @param yes 赞成; absent where nobody voted, and so are {@code no} and {@code abstain}
 * @param outcome worked out when it was recorded and never again; absent where no clause decides
 * @param ownerRole 责任人 by office, never by name
 * @param dueOn 完成时限
 */
public record Decision(
        String text,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstain,
        @Nullable Outcome outcome,
        @Nullable String ownerRole,
        @Nullable LocalDate dueOn) {

    public Decision {
        if ((yes == null) != (no == null) || (yes == null) != (abstain == null)) {
            throw Refused.field("yes", Problem.FIELD_REQUIRED);
        }
    }

    public Decision settled(@Nullable Outcome of) {
        return new Decision(text, yes, no, abstain, of, ownerRole, dueOn);
    }

    public boolean hasVotes() {
        return yes != null;
    }

    /** 0 without a ballot. */
    public int votes() {
        return yes == null || no == null || abstain == null ? 0 : yes + no + abstain;
    }
}
