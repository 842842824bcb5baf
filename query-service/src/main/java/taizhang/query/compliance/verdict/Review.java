// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;

/**
 * What others than its writer have said of a record, as far as any rule asks for it.
 *
 * @param approved for the day it says it was held
 * @param redoOrdered whether it is to be held again; then it never counts again
 * @param redo whether it was entered as held instead of another
 * @param redoes the day of what it was accepted for
 * @param confirmed what the unit that took part said of its own headcount
 * @param madeUp how many of the unit made it up soon enough to lift its rate
 */
public record Review(
        boolean approved,
        boolean redoOrdered,
        boolean redo,
        @Nullable LocalDate redoes,
        @Nullable Attendance confirmed,
        int madeUp) {

    public static final Review NONE = new Review(false, false, false, null, null, 0);

    boolean hasConfirmed() {
        return confirmed != null;
    }
}
