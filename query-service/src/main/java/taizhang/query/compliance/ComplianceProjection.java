// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.compliance.BureauYear.Said;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;

/** Keeps what rules may ask of each bureau's records, by year held. Drafts and make-up study are no candidates; verdicts are never stored. */
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
        if (fact.event() instanceof RecordEvent event && !(event instanceof RecordEvent.MadeUp)) {
            // A correction may take the record out of a bureau or year, so where it stood before must hear of it too.
            Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                    .forEach(details -> concerned(details)
                            .filter(bureau -> Share.of(details, bureau).isPresent())
                            .forEach(bureau ->
                                    ids.add(BureauYear.id(bureau, details.on().getYear()))));
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
        if (event instanceof RecordEvent.Recorded) {
            changed = changed.entered(event.record(), fact.recordedAt());
        }
        return othersSpeak(event) ? changed.reviewed(event.record()) : changed;
    }

    /** Whether others than its writer say something of a record, or it speaks of another itself. */
    private static boolean othersSpeak(RecordEvent event) {
        return event instanceof RecordEvent.Reviewed
                || event instanceof RecordEvent.HeadcountConfirmed
                || event instanceof RecordEvent.Recorded recorded && recorded.redoOf() != null;
    }

    private static Optional<Share> shareAt(String id, Details details) {
        return concerned(details)
                .filter(bureau -> BureauYear.id(bureau, details.on().getYear()).equals(id))
                .findFirst()
                .flatMap(bureau -> Share.of(details, bureau));
    }

    private static Stream<BureauId> concerned(Details details) {
        Stream<BureauId> present = details.bureaus().stream();
        return details instanceof LectureDetails lecture
                ? Stream.concat(present, Stream.of(lecture.lecturerBureau())).distinct()
                : present;
    }
}
