// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;

/** Policy: a plan has a day of issue exactly when it is issued; only issuing it gives it one. */
final class InForce {

    static final String DAY = "issuedOn";

    private InForce() {}

    static void require(Details details, boolean inForce) {
        if (inForce && !details.inForce()) {
            throw Refused.field(DAY, Problem.FIELD_REQUIRED);
        }
        // A kind without drafts is in force from the start and has no draft commands, so only plans come here.
        if (!inForce && details.inForce()) {
            throw Refused.field(DAY, Problem.FIELD_UNKNOWN, DAY);
        }
    }
}
