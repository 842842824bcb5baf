// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import static taizhang.query.record.RecordStatus.CANCELLED;
import static taizhang.query.record.RecordStatus.SCHEDULED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.record.Lateness;
import taizhang.query.record.RecordHistory;
import taizhang.query.timeline.Timeline.Line;
import taizhang.web.calendar.WorkingDays;

/** Reads timelines: one document for each unit of a bureau, and where corrections moved records to it, those records' own. */
@Component
public class Timelines {

    private final Views views;
    private final WorkingDays workingDays;

    Timelines(Views views, WorkingDays workingDays) {
        this.views = views;
        this.workingDays = workingDays;
    }

    public Timeline of(BureauId bureau, int year, AsOf asOf) {
        return of(bureau, Tree.THEN, Set.of(bureau), year, asOf);
    }

    public Timeline of(WholeBureau whole, int year, AsOf asOf) {
        return of(whole.bureau().id(), whole.tree(), whole.units(), year, asOf);
    }

    private Timeline of(BureauId bureau, Tree tree, Set<BureauId> units, int year, AsOf asOf) {
        Map<String, Views.View<TimelineYear>> documents = views.find(
                units.stream().map(unit -> TimelineYear.id(unit, year)).toList(), TimelineYear.class);
        Map<RecordId, Entry> entries = new HashMap<>();
        Map<RecordId, List<LocalDate>> before = new HashMap<>();
        documents.values().forEach(view -> {
            // A record of several of these units stands in the document of each, and once on the page.
            entries.putAll(view.document().at(asOf.position()));
            before.putAll(view.document().otherDays(asOf.position()));
        });
        Map<RecordId, Instant> recorded = firstRecorded(entries, asOf);
        List<Line> lines = entries.entrySet().stream()
                .map(entry -> line(
                        entry.getKey(),
                        entry.getValue(),
                        recorded.get(entry.getKey()),
                        unit(entry.getValue(), units, bureau),
                        before.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(Line::heldOn)
                        .thenComparing(line -> line.recordId().value()))
                .toList();
        return new Timeline(bureau, year, asOf.day(), tree, List.copyOf(units), lines);
    }

    private static BureauId unit(Entry entry, Set<BureauId> units, BureauId bureau) {
        return entry.bureaus().contains(bureau)
                ? bureau
                : entry.bureaus().stream().filter(units::contains).findFirst().orElse(bureau);
    }

    private Line line(
            RecordId record, Entry entry, @Nullable Instant recordedAt, BureauId unit, List<LocalDate> before) {
        if (recordedAt == null && entry.status().isHeld()) {
            throw new IllegalStateException("nobody recorded " + record + ", which was held");
        }
        Lateness lateness = recordedAt == null ? null : Lateness.of(entry.heldOn(), recordedAt, workingDays);
        return new Line(
                record,
                entry.kind(),
                entry.title(),
                entry.heldOn(),
                recordedAt,
                entry.status(),
                lateness == null ? null : lateness.late(),
                lateness == null ? null : lateness.delayWorkdays(),
                entry.bureaus(),
                unit,
                before);
    }

    private Map<RecordId, Instant> firstRecorded(Map<RecordId, Entry> entries, AsOf asOf) {
        Map<RecordId, Instant> recorded = new HashMap<>();
        Map<String, RecordId> elsewhere = new HashMap<>();
        entries.forEach((record, entry) -> {
            if (entry.recordedAt() != null) {
                recorded.put(record, entry.recordedAt());
            } else if (entry.status() != SCHEDULED && entry.status() != CANCELLED) {
                elsewhere.put(RecordHistory.id(record), record);
            }
        });
        if (!elsewhere.isEmpty()) {
            views.find(elsewhere.keySet(), RecordHistory.class)
                    .forEach((id, view) -> view.document()
                            .at(asOf.position())
                            .flatMap(RecordHistory::entry)
                            .ifPresent(entry ->
                                    recorded.put(Objects.requireNonNull(elsewhere.get(id)), entry.recordedAt())));
        }
        return recorded;
    }
}
