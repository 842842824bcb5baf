// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.EvidenceFile;
import taizhang.query.asof.Moment;
import taizhang.query.evidence.RecordEvidence;
import taizhang.query.evidence.RecordEvidence.Step;

/**
 * The evidence of a record as its page shows it.
 *
 * @param past the latest first
 */
record EvidenceSheet(List<File> files, @Nullable String waiver, List<Past> past) {

    /** @param alsoIn other records of this reader's that rest on the same file; only for whoever may change this one */
    record File(EvidenceFile file, List<Link> alsoIn) {}

    record Link(String title, String href) {}

    record Past(
            Step step,
            Moment at,
            String actor,
            String name,
            @Nullable String reason) {}

    static EvidenceSheet of(RecordEvidence evidence, List<File> files) {
        return new EvidenceSheet(
                files,
                evidence.waiver().orElse(null),
                evidence.lines().reversed().stream()
                        .map(line -> new Past(
                                line.step(),
                                new Moment(line.recordedAt()),
                                line.actor(),
                                line.file() == null ? "" : line.file().name(),
                                line.reason()))
                        .toList());
    }
}
