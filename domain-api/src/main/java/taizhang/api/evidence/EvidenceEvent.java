// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import java.util.Optional;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.RecordId;

/** The evidence of one record; the log holds names and hashes, the contents lie in the document table. */
public sealed interface EvidenceEvent extends AnnexEvent {

    /** That nothing is needed is said of all of it; of the files each stands alone. */
    @Override
    default boolean excludes(AnnexEvent other) {
        return other instanceof EvidenceEvent said
                && (about().isEmpty()
                        || said.about().isEmpty()
                        || about().map(EvidenceFile::hash).equals(said.about().map(EvidenceFile::hash)));
    }

    /** The file of which it is said; empty where it is said of all evidence. */
    default Optional<EvidenceFile> about() {
        return switch (this) {
            case EvidenceAttached attached -> Optional.of(attached.file());
            case EvidenceRemoved removed -> Optional.of(removed.file());
            case EvidenceWaived _ -> Optional.empty();
        };
    }

    record EvidenceAttached(RecordId record, EvidenceFile file) implements EvidenceEvent {}

    /** From now on the file is no evidence of this record and is no longer handed out for it. */
    record EvidenceRemoved(RecordId record, EvidenceFile file, String reason) implements EvidenceEvent {}

    record EvidenceWaived(RecordId record, String reason) implements EvidenceEvent {}
}
