// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.verdict.Share;

/**
 * The document {@code compliance/<bureau>/<year>}: all that the bureau's records of the year ever said that a rule might
 * ask for, each version with its position, so that any day's knowledge is a filter over it.
 */
record BureauYear(List<Candidate> candidates) {

    static final BureauYear EMPTY = new BureauYear(List.of());

    BureauYear {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param recordedAt when it was first entered; absent when it stood elsewhere then, see {@link FirstEntry}
     * @param versions in the order of the log
     */
    record Candidate(RecordId record, @Nullable Instant recordedAt, List<Version> versions) {
        Candidate {
            versions = List.copyOf(versions);
        }

        /** What was known of it at a position; empty while it was not known, or not as one of this bureau and year. */
        Optional<Version> at(long position) {
            Version known = null;
            for (Version version : versions) {
                if (version.position() <= position) {
                    known = version;
                }
            }
            return Optional.ofNullable(known).filter(version -> version.share() != null);
        }
    }

    /** @param share absent once a correction took the record out of this bureau or year */
    record Version(long position, String title, @Nullable Share share, boolean voided) {}

    static String id(BureauId bureau, int year) {
        return "%s/%s/%d".formatted(ComplianceProjection.NAME, bureau, year);
    }

    /** @param recordedAt given by the first entry only */
    BureauYear with(RecordId record, @Nullable Instant recordedAt, Version version) {
        List<Candidate> changed = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        Instant first = recordedAt;
        for (Candidate candidate : candidates) {
            if (candidate.record().equals(record)) {
                versions.addAll(candidate.versions());
                first = candidate.recordedAt();
            } else {
                changed.add(candidate);
            }
        }
        versions.add(version);
        changed.add(new Candidate(record, first, versions));
        return new BureauYear(changed);
    }
}
