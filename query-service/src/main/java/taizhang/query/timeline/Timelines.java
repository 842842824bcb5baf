// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.calendar.WorkingDays;
import taizhang.query.record.Lateness;
import taizhang.query.record.RecordHistory;
import taizhang.query.timeline.Timeline.Line;

/** Reads timelines: one document, and where corrections moved records to it, those records' own. */
@Component
public class Timelines {

    private final Views views;
    private final WorkingDays workingDays;

    Timelines(Views views, WorkingDays workingDays) {
        this.views = views;
        this.workingDays = workingDays;
    }

    public Timeline of(BureauId bureau, int year, AsOf asOf) {
        Map<RecordId, Entry> entries = views.find(TimelineYear.id(bureau, year), TimelineYear.class)
                .map(view -> view.document().at(asOf.position()))
                .orElse(Map.of());
        Map<RecordId, Instant> recorded = firstRecorded(entries);
        List<Line> lines = entries.entrySet().stream()
                .map(entry -> line(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(recorded.get(entry.getKey()), "a record in force was recorded once")))
                .sorted(Comparator.comparing(Line::heldOn)
                        .thenComparing(line -> line.recordId().value()))
                .toList();
        return new Timeline(bureau, year, asOf.day(), lines);
    }

    private Line line(RecordId record, Entry entry, Instant recordedAt) {
        Lateness lateness = Lateness.of(entry.heldOn(), recordedAt, workingDays);
        return new Line(
                record,
                entry.kind(),
                entry.title(),
                entry.heldOn(),
                recordedAt,
                entry.status(),
                lateness.late(),
                lateness.delayWorkdays(),
                entry.bureaus());
    }

    private Map<RecordId, Instant> firstRecorded(Map<RecordId, Entry> entries) {
        Map<RecordId, Instant> recorded = new HashMap<>();
        Map<String, RecordId> elsewhere = new HashMap<>();
        entries.forEach((record, entry) -> {
            if (entry.recordedAt() == null) {
                elsewhere.put(RecordHistory.id(record), record);
            } else {
                recorded.put(record, entry.recordedAt());
            }
        });
        if (!elsewhere.isEmpty()) {
            views.find(elsewhere.keySet(), RecordHistory.class)
                    .forEach((id, view) -> view.document()
                            .entry()
                            .ifPresent(entry ->
                                    recorded.put(Objects.requireNonNull(elsewhere.get(id)), entry.recordedAt())));
        }
        return recorded;
    }
}
