// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;

/** Who came, bureau by bureau, as the API tells it; bureaus that have not said it yet are left out. */
record AttendanceAnswer(String id, List<Row> rows) {

    /**
     * @param madeUp in time to lift the adjusted rate
     * @param strict came ÷ expected in per cent, to two places
     * @param adjusted with those who made it up (rules F2)
     */
    record Row(
            BureauId bureau,
            int expected,
            int came,
            int leave,
            int absent,
            int madeUp,
            @Nullable String strict,
            @Nullable String adjusted) {}

    static AttendanceAnswer of(String id, RecordHistory history) {
        return new AttendanceAnswer(
                id,
                history.latest().details().bureaus().stream()
                        .flatMap(bureau ->
                                Headcounts.attended(bureau, history).map(attended -> row(bureau, attended)).stream())
                        .toList());
    }

    private static Row row(BureauId bureau, Attended attended) {
        return new Row(
                bureau,
                attended.expected(),
                attended.came(),
                attended.leave(),
                attended.absent(),
                attended.madeUp(),
                attended.strict(),
                attended.adjusted());
    }
}
