// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;

/** How far a record's life has come. */
public enum Stage {
    DRAFT,
    RECORDED,
    VOIDED;

    /** A corrected draft is still a draft. */
    static @Nullable Stage after(RecordEvent event, @Nullable Stage before) {
        return switch (event) {
            case Drafted _ -> DRAFT;
            case Recorded _ -> RECORDED;
            case Corrected _, Continued _ -> before;
            case Voided _ -> VOIDED;
        };
    }
}
