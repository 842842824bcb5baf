// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;

/** Where a record stands in its life. */
public enum RecordStatus {
    DRAFT,
    SCHEDULED,
    RECORDED,
    CORRECTED,
    CANCELLED,
    VOIDED;

    /** What an event makes of a record, whatever it was before. */
    public static RecordStatus after(RecordEvent event) {
        return switch (event) {
            case Drafted _ -> DRAFT;
            case Scheduled _, Postponed _ -> SCHEDULED;
            case Recorded _ -> RECORDED;
            case Corrected corrected -> corrected.details().inForce() ? CORRECTED : DRAFT;
            case Cancelled _ -> CANCELLED;
            case Voided _, ScheduleVoided _ -> VOIDED;
            case Restored restored when restored.counts() -> RECORDED;
            case Restored restored -> restored.details().inForce() ? SCHEDULED : DRAFT;
        };
    }

    /** Whether it has been held, or should have been; what is only scheduled or was called off has not. */
    public boolean isHeld() {
        return this == RECORDED || this == CORRECTED;
    }
}
