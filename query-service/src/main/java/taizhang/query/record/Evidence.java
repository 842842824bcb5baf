// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.evidence.Copies;
import taizhang.query.evidence.RecordEvidence;
import taizhang.query.record.EvidenceSheet.File;
import taizhang.query.record.EvidenceSheet.Link;
import taizhang.web.security.Viewer;

/** Finds the evidence of records, for those who may see the record itself. */
@Component
class Evidence {

    private final Views views;
    private final Records records;

    Evidence(Views views, Records records) {
        this.views = views;
        this.records = records;
    }

    /** Whether the reader may see the record was asked before. */
    RecordEvidence of(RecordId record, AsOf asOf) {
        return views.find(RecordEvidence.id(record), RecordEvidence.class)
                .map(view -> view.document().at(asOf.position()))
                .orElse(RecordEvidence.NONE);
    }

    /** @param hints whether to tell in which other records the same files lie */
    EvidenceSheet sheet(RecordId record, AsOf asOf, Viewer viewer, boolean hints) {
        RecordEvidence evidence = of(record, asOf);
        List<File> files = evidence.files().stream()
                .map(file -> new File(file, hints ? alsoIn(file, record, asOf, viewer) : List.of()))
                .toList();
        return EvidenceSheet.of(evidence, files);
    }

    private List<Link> alsoIn(EvidenceFile file, RecordId record, AsOf asOf, Viewer viewer) {
        return views.find(Copies.id(file.hash()), Copies.class).stream()
                .flatMap(view -> view.document().records().stream())
                .filter(other -> !other.equals(record))
                .flatMap(other ->
                        records.title(other, asOf, viewer).stream().map(title -> new Link(title, "/records/" + other)))
                .toList();
    }
}
