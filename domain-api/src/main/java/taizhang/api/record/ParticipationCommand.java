// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.time.LocalDate;
import taizhang.api.Command;
import taizhang.api.bureau.BureauId;

/** What a bureau that took part may say of its own people at a gathering, whoever keeps the record of it. */
public sealed interface ParticipationCommand extends Command {

    RecordId record();

    /** The bureau that is spoken for. */
    BureauId bureau();

    @Override
    default String target() {
        return record().value();
    }

    /** Says how many of its own came, for the first time or anew. */
    record ConfirmParticipation(RecordId record, BureauId bureau, Attendance attendance)
            implements ParticipationCommand {}

    /** @param persons how many of those who did not come have made it up on that day */
    record RecordMakeUp(RecordId record, BureauId bureau, LocalDate on, int persons) implements ParticipationCommand {}

    record DeclineParticipation(RecordId record, BureauId bureau, String reason) implements ParticipationCommand {}
}
