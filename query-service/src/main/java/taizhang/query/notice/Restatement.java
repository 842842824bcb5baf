// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.notice.Figure;
import taizhang.api.record.RecordId;
import taizhang.query.bureau.BureauSteps;
import taizhang.query.record.RecordSteps;

/**
 * 更正说明: in which figures a notice would read otherwise by what is known now. Both sides are judged as of the notice's
 * own day, so that what differs is knowledge and never the passing of time.
 */
record Restatement(List<Change> changes) {

    Restatement {
        changes = List.copyOf(changes);
    }

    /**
     * @param now absent where the bureau does not owe this any more
     * @param rule the version that judges now, absent while it is the pinned one
     * @param records what was said since of records that counted or count
     * @param bureau what was said since of the bureau itself, where no record explains it
     */
    record Change(
            Figure was,
            @Nullable Figure now,
            @Nullable Integer rule,
            List<Touched> records,
            List<BureauSteps.Step> bureau) {

        /** Whether nothing that this page knows explains it, such as an exemption approved since. */
        public boolean isUnexplained() {
            return rule == null && records.isEmpty() && bureau.isEmpty();
        }
    }

    record Touched(RecordId record, String title, List<RecordSteps.Taken> steps) {}

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
