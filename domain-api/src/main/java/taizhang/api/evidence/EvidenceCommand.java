// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import taizhang.api.Command;
import taizhang.api.record.RecordId;

/**
 * What a secretary may do with the evidence of a record. It has a life of its own in the log, so that a file that comes
 * in is never in the way of a correction.
 */
public sealed interface EvidenceCommand extends Command {

    RecordId record();

    @Override
    default String target() {
        return target(record());
    }

    static String target(RecordId record) {
        return "evidence:" + record.value();
    }

    /** @param file whose content is kept already */
    record AttachFile(RecordId record, EvidenceFile file) implements EvidenceCommand {}

    record RemoveFile(RecordId record, FileHash file, String reason) implements EvidenceCommand {}

    /** "Not needed, because": an answer too, until a file is attached. */
    record WaiveEvidence(RecordId record, String reason) implements EvidenceCommand {}
}
