// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;

/** How far it has come with holding something again. */
public enum Redo {
    NONE,
    ORDERED,
    ACCEPTED;

    static Redo after(RecordEvent event, Redo before) {
        if (event instanceof RedoOrdered) {
            return ORDERED;
        }
        return event instanceof RedoAccepted ? ACCEPTED : before;
    }
}
