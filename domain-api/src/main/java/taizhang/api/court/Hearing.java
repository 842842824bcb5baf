// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;

/**
 * 开庭, one for each head where the heads of several bureaus came.
 *
 * @param headOrg the defendant whose head it was, where it is not the one that keeps the record
 * @param headRole 职务, never a name
 * @param identityProof 身份证明 accepted by the court; one that is missing and not cured counts as not attended (CT-05)
 * @param spoke 出庭又出声 (CT-07)
 * @param leftEarly 中途退庭 (CT-08)
 */
public record Hearing(
        LocalDate heldOn,
        HeadClass head,
        @Nullable BureauId headOrg,
        @Nullable String headRole,
        @Nullable Boolean identityProof,
        @Nullable Boolean spoke,
        @Nullable Boolean leftEarly) {

    public Hearing {
        if (head == HeadClass.NONE) {
            requireNothing("identityProof", identityProof);
            requireNothing("spoke", spoke);
            requireNothing("leftEarly", leftEarly);
        }
    }

    private static void requireNothing(String field, @Nullable Boolean said) {
        if (Boolean.TRUE.equals(said)) {
            throw Refused.field(field, Problem.CASE_NOBODY_CAME);
        }
    }
}
