// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.compliance.BureauYear.Said;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;

/**
 * Keeps what rules may ask of each unit's records, by the years in whose periods they may count and by activity, so that a rule
 * reads only what it may count. Drafts are no candidates; verdicts are never stored.
 */
@Component
final class ComplianceProjection implements Projection<BureauYear> {

    static final String NAME = "compliance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BureauYear> shape() {
        return BureauYear.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        // A correction may take it out of a bureau, year or activity, so where it stood before must hear of it too.
        return fact.event() instanceof RecordEvent event
                ? Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                        .flatMap(details -> places(details, _ -> true).flatMap(place -> place.ids(details)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public BureauYear fold(@Nullable BureauYear document, String id, Fact fact) {
        BureauYear year = document == null ? BureauYear.EMPTY : document;
        RecordEvent event = (RecordEvent) fact.event();
        Said before = year.latest(event.record());
        Instant known = year.entry(event.record());
        Instant enteredAt = known == null && event.files() ? fact.recordedAt() : known;
        Said said = event.standsNow()
                .flatMap(details -> placeIn(id, details).map(place -> said(details, place, event, before, enteredAt)))
                .orElse(null);
        BureauYear changed = year.with(event.record(), fact.position(), said);
        boolean gone = said == null && before != null;
        return gone || isTangled(event) ? changed.toldElsewhere(event.record()) : changed;
    }

    private static Said said(
            Details details, Place place, RecordEvent event, @Nullable Said before, @Nullable Instant enteredAt) {
        Heard heard = (before == null ? Heard.NOTHING : before.known()).after(event, place.unit());
        RecordStatus status = RecordStatus.after(event, before == null ? null : before.status());
        return new Said(details.title(), place.share(), status, heard.equals(Heard.NOTHING) ? null : heard, enteredAt);
    }

    /** Whether another record, or what waits for a supervisor, has a say in what this one counts for. */
    private static boolean isTangled(RecordEvent event) {
        return event instanceof RecordEvent.RedoOrdered
                || event instanceof RecordEvent.RedoAccepted
                || event instanceof RecordEvent.Proposal
                || event instanceof RecordEvent.Recorded recorded && recorded.redoOf() != null;
    }

    /** A unit and its share in a record. */
    private record Place(BureauId unit, Share share) {

        /** Of the documents in which the record stands for it. */
        Stream<String> ids(Details details) {
            return Share.years(details).stream()
                    .flatMap(year -> share.activities().stream().map(activity -> BureauYear.id(unit, year, activity)));
        }
    }

    private static Stream<Place> places(Details details, Predicate<BureauId> asked) {
        return Share.concerned(details).stream()
                .filter(asked)
                .flatMap(unit -> Share.of(details, unit).stream().map(share -> new Place(unit, share)));
    }

    private static Optional<Place> placeIn(String id, Details details) {
        return places(details, unit -> BureauYear.isOf(unit, id))
                .filter(place -> place.ids(details).anyMatch(id::equals))
                .findFirst();
    }
}
