// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.RecordMakeUp;

/** Policy: only those who did not come make something up, each once, and from the day on which it was held (rules F2). */
record MakeUp(LocalDate today) {

    /**
     * @param heads what was said of the bureau's own, absent where nobody has
     * @param before how many have made it up so far
     */
    void require(RecordMakeUp command, Details details, @Nullable Attendance heads, int before) {
        if (command.on().isBefore(details.on())) {
            throw Refused.field("on", Problem.DATE_INVALID, "before_held");
        }
        if (command.on().isAfter(today)) {
            throw Refused.field("on", Problem.DATE_INVALID, "in_future");
        }
        int left = heads == null ? 0 : heads.leave() + heads.absent() - before;
        if (left < 1) {
            throw Refused.because(Problem.MAKE_UP_NOBODY);
        }
        if (command.persons() > left) {
            throw Refused.field("persons", Problem.NUMBER_RANGE, 1, left);
        }
    }
}
