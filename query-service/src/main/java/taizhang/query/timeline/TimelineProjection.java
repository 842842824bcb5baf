// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.record.RecordStatus;

/**
 * Puts each record on the timelines of its bureaus. A correction or another day may take it from one bureau or year to
 * another; what is scheduled, cancelled or void stands there too, marked so. Drafts don't appear, nor does what bureaus say
 * of their own headcounts.
 */
@Component
final class TimelineProjection implements Projection<TimelineYear> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Class<TimelineYear> shape() {
        return TimelineYear.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event && !(event instanceof OwnHeads)
                ? Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                        .flatMap(Place::of)
                        .map(Place::document)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public TimelineYear fold(@Nullable TimelineYear document, String id, Fact fact) {
        TimelineYear year = Objects.requireNonNullElse(document, TimelineYear.EMPTY);
        RecordEvent event = (RecordEvent) fact.event();
        Entry entry = event.standsNow()
                .filter(details ->
                        Place.of(details).anyMatch(place -> place.document().equals(id)))
                .map(details -> Entry.of(details, status(year, event), firstRecorded(year, event, fact)))
                .orElse(null);
        return year.with(event.record(), fact.position(), entry);
    }

    private static RecordStatus status(TimelineYear year, RecordEvent event) {
        Entry before = year.last(event.record());
        return RecordStatus.after(event, before == null ? null : before.status());
    }

    private static @Nullable Instant firstRecorded(TimelineYear year, RecordEvent event, Fact fact) {
        Entry before = year.last(event.record());
        Instant first = before == null ? null : before.recordedAt();
        return first == null && event.files() ? fact.recordedAt() : first;
    }
}
