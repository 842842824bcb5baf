// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import taizhang.api.record.AnnexEvent;
import taizhang.api.record.RecordId;

/** The evidence of one record; the log holds names and hashes, the contents lie in the document table. */
public sealed interface EvidenceEvent extends AnnexEvent {

    /** That nothing is needed is said of all of it; of the files each stands alone. */
    @Override
    default boolean excludes(AnnexEvent other) {
        return other instanceof EvidenceEvent said
                && (this instanceof EvidenceWaived
                        || said instanceof EvidenceWaived
                        || fileOf(this).hash().equals(fileOf(said).hash()));
    }

    private static EvidenceFile fileOf(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAttached attached -> attached.file();
            case EvidenceRemoved removed -> removed.file();
            case EvidenceWaived _ -> throw new IllegalStateException("a waiver is about no file");
        };
    }

    record EvidenceAttached(RecordId record, EvidenceFile file) implements EvidenceEvent {}

    /** From now on the file is no evidence of this record and is no longer handed out for it. */
    record EvidenceRemoved(RecordId record, EvidenceFile file, String reason) implements EvidenceEvent {}

    record EvidenceWaived(RecordId record, String reason) implements EvidenceEvent {}
}
