// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.subject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;

/**
 * What a unit need not do for a time, as far as it is known at the moment that is asked for.
 *
 * @param rule the one it is about
 * @param approvedBy absent while nobody has said yes
 * @param approvedOn the day on which that was recorded
 * @param revokedOn the day on which it was taken back
 */
public record Exemption(
        BureauId unit,
        String rule,
        LocalDate from,
        LocalDate to,
        String requestedBy,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate revokedOn) {

    /** Approved by another than the one who asked, and not taken back. */
    boolean holds(LocalDate today) {
        return approvedBy != null
                && !approvedBy.equals(requestedBy)
                && approvedOn != null
                && !approvedOn.isAfter(today)
                && (revokedOn == null || revokedOn.isAfter(today));
    }

    boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && !to.isBefore(last);
    }
}
