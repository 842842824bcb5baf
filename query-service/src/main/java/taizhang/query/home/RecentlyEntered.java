// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordStatus;
import taizhang.query.timeline.Timeline;
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

    private static final int OWN = 5;

    /** The last few of one bureau's year. */
    static RecentlyEntered of(Timeline timeline, Directory directory) {
        return new RecentlyEntered(timeline.entries().stream()
                .filter(line -> line.recordedAt() != null)
                .sorted(Comparator.comparing(RecentlyEntered::entered).reversed())
                .limit(OWN)
                .map(line -> new Line(
                        line.recordId(),
                        line.kind(),
                        line.status(),
                        line.title(),
                        line.bureaus().stream().map(directory::name).toList(),
                        line.heldOn(),
                        entered(line),
                        new Moment(entered(line))))
                .toList());
    }

    private static Instant entered(Timeline.Line line) {
        return Objects.requireNonNull(line.recordedAt());
    }

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
