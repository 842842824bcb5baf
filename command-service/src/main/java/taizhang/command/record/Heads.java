// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.ParticipationDeclined;

/** What bureaus that took part said of their own people. */
final class Heads {

    private final Map<BureauId, Attendance> confirmed = new HashMap<>();

    /** How many of each bureau have made it up. */
    private final Map<BureauId, Integer> madeUp = new HashMap<>();

    void after(RecordEvent event) {
        if (event instanceof HeadcountConfirmed said) {
            confirmed.put(said.bureau(), said.attendance());
        }
        if (event instanceof ParticipationDeclined said) {
            // Whoever puts it back hears from it anew.
            confirmed.remove(said.bureau());
        }
        if (event instanceof MadeUp said) {
            madeUp.merge(said.bureau(), said.persons(), Integer::sum);
        }
    }

    /** Policy: nobody confirms the same figures twice. */
    void requireNews(ConfirmParticipation command) {
        if (command.attendance().equals(confirmed.get(command.bureau()))) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
    }

    /** The figures of one bureau: the host's stand in the record itself. */
    @Nullable
    Attendance of(BureauId bureau, Details details) {
        return details.owner().equals(bureau) ? details.attendance() : confirmed.get(bureau);
    }

    int madeUpBy(BureauId bureau) {
        return madeUp.getOrDefault(bureau, 0);
    }
}
