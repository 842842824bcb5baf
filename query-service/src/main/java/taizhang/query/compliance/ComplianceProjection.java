// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
        Said before = year.latest(event.record());
        Said said = event.standsNow()
                .flatMap(details -> unitAt(id, details)
                        .flatMap(unit -> Share.of(details, unit)
                                .map(share -> said(details.title(), share, unit, event, before))))
                .orElse(null);
        BureauYear changed = year.with(event.record(), fact.position(), said);
        if (event.files()) {
            changed = changed.entered(event.record(), fact.position(), fact.recordedAt());
        }
        boolean gone = said == null && before != null;
        return gone || isTangled(event) ? changed.toldElsewhere(event.record()) : changed;
    }

    private static Said said(String title, Share share, BureauId unit, RecordEvent event, @Nullable Said before) {
        Heard heard = (before == null ? Heard.NOTHING : before.known()).after(event, unit);
        RecordStatus status = RecordStatus.after(event, before == null ? null : before.status());
        return new Said(title, share, status, heard.equals(Heard.NOTHING) ? null : heard);
    }

    /** Whether another record, or what waits for a supervisor, has a say in what this one counts for. */
    private static boolean isTangled(RecordEvent event) {
        return event instanceof RecordEvent.RedoOrdered
                || event instanceof RecordEvent.RedoAccepted
                || event instanceof RecordEvent.Proposal
                || event instanceof RecordEvent.Recorded recorded && recorded.redoOf() != null;
    }

    private static Optional<BureauId> unitAt(String id, Details details) {
        return Share.concerned(details).stream()
                .filter(unit -> Share.years(details).stream()
                        .anyMatch(year -> BureauYear.id(unit, year).equals(id)))
                .findFirst();
    }
}
