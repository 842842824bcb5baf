// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import java.util.List;
import taizhang.api.Command;
import taizhang.api.person.PersonId;
import taizhang.api.record.RecordId;

/** Calling the roll of a gathering. */
public sealed interface RollCommand extends Command {

    RecordId record();

    @Override
    default String target() {
        return target(record());
    }

    static String target(RecordId record) {
        return "roll:" + record.value();
    }

    /** Somebody of the roster who did not come. */
    record Missing(PersonId person, Presence presence, String reason) {}

    /** Everybody on the roster of that day came, but for these. */
    record CallRoll(RecordId record, List<Missing> missing) implements RollCommand {}
}
