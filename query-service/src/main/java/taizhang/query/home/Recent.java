// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.record.RecordStatus;

/** The document {@code recent}: the records that were touched last, each once, the latest first. */
record Recent(List<Line> lines) {

    static final String ID = "recent";
    static final Recent EMPTY = new Recent(List.of());
    private static final int KEPT = 20;

    Recent {
        lines = List.copyOf(lines);
    }

    /**
     * @param status what the latest event made of the record
     * @param on the business date, as against {@code recordedAt}
     */
    record Line(
            RecordId record,
            RecordKind kind,
            RecordStatus status,
            String title,
            List<BureauId> bureaus,
            LocalDate on,
            Instant recordedAt) {}

    /** Absent for a record that was not touched lately. */
    @Nullable
    RecordStatus statusOf(RecordId record) {
        return lines.stream()
                .filter(line -> line.record().equals(record))
                .map(Line::status)
                .findFirst()
                .orElse(null);
    }

    Recent with(Line latest) {
        return new Recent(Stream.concat(
                        Stream.of(latest),
                        lines.stream().filter(line -> !line.record().equals(latest.record())))
                .limit(KEPT)
                .toList());
    }
}
