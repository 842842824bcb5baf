// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.LeaveReasons;
import taizhang.query.record.RecordWords.Said;

/**
 * Who came to a gathering, bureau by bureau: the host by what it wrote, the others by what they said themselves.
 *
 * @param rows empty for a gathering of one bureau that counted nobody
 */
record Headcounts(List<Row> rows) {

    /**
     * @param count absent where the host gave none or the bureau has not said it yet
     * @param reasons of those on leave, where somebody said them
     * @param mine whether this reader may say it
     */
    record Row(
            BureauId bureau,
            Said name,
            boolean host,
            @Nullable Attended count,
            @Nullable LeaveReasons reasons,
            boolean mine) {

        public boolean isConfirmable() {
            return mine && !host;
        }

        /** Somebody is left who did not come. */
        public boolean isMakeable() {
            return mine && count != null && count.madeUp() < count.leave() + count.absent();
        }
    }

    interface Scope {
        boolean holds(BureauId bureau);
    }

    static Headcounts of(RecordHistory history, RecordWords words, Scope scope) {
        Details details = history.latest().details();
        boolean joint = details.bureaus().size() > 1;
        if (!details.countsHeads()
                || !joint && details.attendance() == null
                || !history.status().isHeld()) {
            return new Headcounts(List.of());
        }
        return new Headcounts(details.bureaus().stream()
                .map(bureau -> row(bureau, history, words, scope))
                .toList());
    }

    private static Row row(BureauId bureau, RecordHistory history, RecordWords words, Scope scope) {
        Details details = history.latest().details();
        boolean host = bureau.equals(details.owner());
        return new Row(
                bureau,
                words.lines(bureau).getFirst(),
                host,
                attended(bureau, history).orElse(null),
                heads(bureau, history).map(Attendance::reasons).orElse(null),
                scope.holds(bureau));
    }

    /** Empty where nobody has said who came. */
    static Optional<Attended> attended(BureauId bureau, RecordHistory history) {
        return heads(bureau, history).map(known -> Attended.of(known, history.madeUp(bureau)));
    }

    private static Optional<Attendance> heads(BureauId bureau, RecordHistory history) {
        Details details = history.latest().details();
        return bureau.equals(details.owner()) ? Optional.ofNullable(details.attendance()) : history.confirmed(bureau);
    }
}
