// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.query.record.RecordWords.Said;

/**
 * Who came to a joint gathering, bureau by bureau: the host by what it wrote, the others by what they said themselves.
 *
 * @param rows empty for a gathering of one bureau
 */
record Headcounts(List<Row> rows) {

    /**
     * @param count absent where the host gave none or the bureau has not said it yet
     * @param mine whether this reader may say it
     */
    record Row(
            BureauId bureau,
            Said name,
            boolean host,
            @Nullable Attendance count,
            boolean mine) {}

    interface Scope {
        boolean holds(BureauId bureau);
    }

    static Headcounts of(RecordHistory history, RecordWords words, Scope scope) {
        Details details = history.latest().details();
        if (!details.countsHeads()
                || details.bureaus().size() < 2
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
                host ? details.attendance() : history.confirmed(bureau).orElse(null),
                !host && scope.holds(bureau));
    }
}
