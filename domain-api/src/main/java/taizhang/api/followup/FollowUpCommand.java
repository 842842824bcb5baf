// SPDX-License-Identifier: Apache-2.0
package taizhang.api.followup;

import java.time.LocalDate;
import taizhang.api.Command;
import taizhang.api.record.RecordId;

/** What a secretary may ask of a follow-up. */
public sealed interface FollowUpCommand extends Command {

    FollowUpId followUp();

    @Override
    default String target() {
        return target(followUp());
    }

    static String target(FollowUpId followUp) {
        return "follow-up:" + followUp.value();
    }

    /**
     * @param record of the gathering that asked for it
     * @param office that carries it out, never a person's name
     */
    record OpenFollowUp(FollowUpId followUp, RecordId record, String what, String office, LocalDate dueOn)
            implements FollowUpCommand {}

    record ReportProgress(FollowUpId followUp, String progress) implements FollowUpCommand {}

    record CloseFollowUp(FollowUpId followUp, String outcome) implements FollowUpCommand {}
}
