// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.record.RecordStatus;

/**
 * Puts each record in force on the timelines of its bureaus. A correction may take it from one bureau or year to
 * another; a voided record stays, marked so. Drafts don't appear.
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
        return fact.event() instanceof RecordEvent event
                ? Stream.concat(event.countedBefore().stream(), shownNow(event).stream())
                        .flatMap(Place::of)
                        .map(Place::document)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public TimelineYear fold(@Nullable TimelineYear document, String id, Fact fact) {
        TimelineYear year = Objects.requireNonNullElse(document, TimelineYear.EMPTY);
        RecordEvent event = (RecordEvent) fact.event();
        Entry entry = shownNow(event)
                .filter(details ->
                        Place.of(details).anyMatch(place -> place.document().equals(id)))
                .map(details -> Entry.of(details, status(year, event), firstRecorded(year, event, fact)))
                .orElse(null);
        return year.with(event.record(), fact.position(), entry);
    }

    private static Optional<Details> shownNow(RecordEvent event) {
        return event instanceof Voided ? event.countedBefore() : event.countsNow();
    }

    private static RecordStatus status(TimelineYear year, RecordEvent event) {
        return switch (event) {
            case Drafted _, Recorded _ -> RecordStatus.RECORDED;
            // A draft that was corrected into force is new here.
            case Corrected _ -> event.countedBefore().isEmpty() ? RecordStatus.RECORDED : RecordStatus.CORRECTED;
            case Continued _ -> {
                Entry before = year.last(event.record());
                yield before == null ? RecordStatus.RECORDED : before.status();
            }
            case Voided _ -> RecordStatus.VOIDED;
        };
    }

    private static @Nullable Instant firstRecorded(TimelineYear year, RecordEvent event, Fact fact) {
        if (event.countedBefore().isEmpty()) {
            return fact.recordedAt();
        }
        Entry before = year.last(event.record());
        return before == null ? null : before.recordedAt();
    }
}
