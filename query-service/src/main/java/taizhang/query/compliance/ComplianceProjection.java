// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.compliance.BureauYear.Said;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;

/** Keeps what rules may ask of each unit's records, by the years in whose periods they may count. Drafts are no candidates; verdicts are never stored. */
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
        Set<String> ids = new HashSet<>();
        if (fact.event() instanceof RecordEvent event) {
            // A correction may take the record out of a bureau or year, so where it stood before must hear of it too.
            Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                    .forEach(details -> Share.concerned(details)
                            .forEach(unit -> Share.years(details).forEach(year -> ids.add(BureauYear.id(unit, year)))));
        }
        return ids;
    }

    @Override
    public BureauYear fold(@Nullable BureauYear document, String id, Fact fact) {
        BureauYear year = document == null ? BureauYear.EMPTY : document;
        RecordEvent event = (RecordEvent) fact.event();
        RecordStatus status = RecordStatus.after(event, year.statusOf(event.record()));
        Said said = event.standsNow()
                .flatMap(details -> shareAt(id, details).map(share -> new Said(details.title(), share, status)))
                .orElse(null);
        BureauYear changed = year.with(event.record(), fact.position(), said);
        if (event.files()) {
            changed = changed.entered(event.record(), fact.recordedAt());
        }
        return othersSpeak(event) ? changed.reviewed(event.record()) : changed;
    }

    /** Whether others than its writer say something of a record, or it speaks of another itself. */
    private static boolean othersSpeak(RecordEvent event) {
        return event instanceof RecordEvent.Reviewed
                || event instanceof RecordEvent.OwnHeads
                || event instanceof RecordEvent.Proposal
                || event instanceof RecordEvent.Recorded recorded && recorded.redoOf() != null;
    }

    private static Optional<Share> shareAt(String id, Details details) {
        return Share.concerned(details).stream()
                .filter(unit -> Share.years(details).stream()
                        .anyMatch(year -> BureauYear.id(unit, year).equals(id)))
                .findFirst()
                .flatMap(unit -> Share.of(details, unit));
    }
}
