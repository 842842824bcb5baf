// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Directory;

/** The last entries as a reader sees them: names for codes, the city's time for instants. */
record RecentlyEntered(List<Line> lines) {

    record Line(
            RecordId record,
            RecordKind kind,
            Recent.Status status,
            String title,
            List<String> bureaus,
            LocalDate on,
            LocalDateTime recordedAt) {}

    static RecentlyEntered of(Recent recent, Directory directory) {
        return new RecentlyEntered(recent.lines().stream()
                .map(line -> new Line(
                        line.record(),
                        line.kind(),
                        line.status(),
                        line.title(),
                        line.bureaus().stream().map(directory::name).toList(),
                        line.on(),
                        LocalDateTime.ofInstant(line.recordedAt(), LedgerClock.ZONE)
                                .truncatedTo(ChronoUnit.MINUTES)))
                .toList());
    }
}
