// SPDX-License-Identifier: Apache-2.0
package taizhang.api.followup;

import java.time.LocalDate;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;

/** The life of a follow-up (落实事项), from the gathering that asked for it to its closing. */
public sealed interface FollowUpEvent extends Event {

    FollowUpId followUp();

    /** Of the gathering that asked for it. */
    RecordId record();

    /** The bureau that keeps that record, on whose to-do list it stands while it is open. */
    BureauId bureau();

    /** @param office that carries it out, never a person's name */
    record FollowUpOpened(
            FollowUpId followUp, RecordId record, BureauId bureau, String what, String office, LocalDate dueOn)
            implements FollowUpEvent {}

    record ProgressReported(FollowUpId followUp, RecordId record, BureauId bureau, String progress)
            implements FollowUpEvent {}

    record FollowUpClosed(FollowUpId followUp, RecordId record, BureauId bureau, String outcome)
            implements FollowUpEvent {}
}
