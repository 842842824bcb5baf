// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import taizhang.api.Event;
import taizhang.api.record.RecordId;

/** The evidence of one record; the log holds names and hashes, the contents lie in the document table. */
public sealed interface EvidenceEvent extends Event {

    RecordId record();

    record EvidenceAttached(RecordId record, EvidenceFile file) implements EvidenceEvent {}

    /** From now on the file is no evidence of this record and is no longer handed out for it. */
    record EvidenceRemoved(RecordId record, EvidenceFile file, String reason) implements EvidenceEvent {}

    record EvidenceWaived(RecordId record, String reason) implements EvidenceEvent {}
}
