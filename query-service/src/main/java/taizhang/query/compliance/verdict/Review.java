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
 * @param shared whether a unit that held it together with the host confirmed its share, where nobody counts heads
 * @param madeUp how many of the unit made it up soon enough to lift its rate
 */
public record Review(
        boolean approved,
        boolean redoOrdered,
        boolean redo,
        @Nullable LocalDate redoes,
        @Nullable Attendance confirmed,
        boolean shared,
        int madeUp) {

    public static final Review NONE = new Review(false, false, false, null, null, false, 0);

    public Review(
            boolean approved,
            boolean redoOrdered,
            boolean redo,
            @Nullable LocalDate redoes,
            @Nullable Attendance confirmed,
            int madeUp) {
        this(approved, redoOrdered, redo, redoes, confirmed, false, madeUp);
    }

    /** The same, and that the unit confirmed its share. */
    public Review withShare() {
        return new Review(approved, redoOrdered, redo, redoes, confirmed, true, madeUp);
    }

    boolean hasConfirmed() {
        return confirmed != null || shared;
    }
}
