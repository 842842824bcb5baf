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
 * @param confirmed what the bureau that took part said of its own headcount
 */
public record Review(
        boolean approved,
        boolean redoOrdered,
        boolean redo,
        @Nullable LocalDate redoes,
        @Nullable Attendance confirmed) {

    public static final Review NONE = new Review(false, false, false, null, null);
}
