// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;

/** Policy: what is held again was ordered to be, by the same bureau and of the same kind; and only that is accepted. */
record HeldAgain(Records records) {

    void requireOrdered(@Nullable RecordId redoOf, Details details) {
        if (redoOf == null) {
            return;
        }
        boolean ordered = records.find(redoOf)
                .filter(first -> first.redo() == Redo.ORDERED
                        && first.stage() == Stage.RECORDED
                        && first.details().owner().equals(details.owner())
                        && first.details().recordKind() == details.recordKind())
                .isPresent();
        if (!ordered) {
            throw Refused.field("redoOf", Problem.REDO_NOT_ORDERED);
        }
    }

    void requireHeld(RecordId redo, RecordId first) {
        boolean held = records.find(redo)
                .filter(again -> again.stage() == Stage.RECORDED && first.equals(again.redoOf()))
                .isPresent();
        if (!held) {
            throw Refused.field("redo", Problem.REDO_UNKNOWN);
        }
    }
}
