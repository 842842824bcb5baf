// SPDX-License-Identifier: Apache-2.0
package taizhang.query.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;

/** All that happened to the evidence of one record, the oldest first; document {@code evidence/<record>}. */
public record RecordEvidence(List<Line> lines) {

    public static final RecordEvidence NONE = new RecordEvidence(List.of());

    /** What was done. */
    public enum Step {
        ATTACHED,
        REMOVED,
        WAIVED
    }

    /**
     * @param file absent for a waiver
     * @param reason absent for a file that was attached
     */
    public record Line(
            long position,
            Instant recordedAt,
            String actor,
            Step step,
            @Nullable EvidenceFile file,
            @Nullable String reason) {}

    public RecordEvidence {
        lines = List.copyOf(lines);
    }

    public static String id(RecordId record) {
        return EvidenceProjection.NAME + "/" + record;
    }

    RecordEvidence with(Line line) {
        return new RecordEvidence(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** What was known of it at a log position. */
    public RecordEvidence at(long position) {
        return new RecordEvidence(
                lines.stream().filter(line -> line.position() <= position).toList());
    }

    /** The files that stand, in the order in which they came. */
    public List<EvidenceFile> files() {
        Map<FileHash, EvidenceFile> files = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.file() != null) {
                files.remove(line.file().hash());
                if (line.step() == Step.ATTACHED) {
                    files.put(line.file().hash(), line.file());
                }
            }
        }
        return List.copyOf(files.values());
    }

    /** Why none is needed, as long as there is none. */
    public Optional<String> waiver() {
        return files().isEmpty()
                ? lines.reversed().stream()
                        .filter(line -> line.step() != Step.REMOVED)
                        .findFirst()
                        .map(Line::reason)
                : Optional.empty();
    }
}
