// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordStatus;
import taizhang.web.directory.Directory;

/** The last entries as a reader sees them: names for codes, minutes for instants. */
record RecentlyEntered(List<Line> lines) {

    record Line(
            RecordId record,
            RecordKind kind,
            RecordStatus status,
            String title,
            List<String> bureaus,
            LocalDate on,
            Instant recordedAt,
            Moment shown) {}

    static RecentlyEntered of(Recent recent, Directory directory) {
        return new RecentlyEntered(recent.lines().stream()
                .map(line -> new Line(
                        line.record(),
                        line.kind(),
                        line.status(),
                        line.title(),
                        line.bureaus().stream().map(directory::name).toList(),
                        line.on(),
                        line.recordedAt(),
                        new Moment(line.recordedAt())))
                .toList());
    }
}
