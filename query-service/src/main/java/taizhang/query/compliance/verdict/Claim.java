// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import taizhang.api.record.RecordId;

/**
 * What a bureau may claim by one record, as known at some position.
 *
 * @param recordedAt when it was first entered; a correction does not change that
 * @param voided still a claim, so that the verdict can say why it counts no more
 * @param inherited it was held by a unit that went on in this one, within that unit's life
 */
public record Claim(RecordId record, String title, Instant recordedAt, Share share, boolean voided, boolean inherited) {

    public Claim(RecordId record, String title, Instant recordedAt, Share share, boolean voided) {
        this(record, title, recordedAt, share, voided, false);
    }

    /** The same as the successor of its bureau may claim it. */
    public Claim handedOn() {
        return new Claim(record, title, recordedAt, share, voided, true);
    }

    public LocalDate heldOn() {
        return share.heldOn();
    }
}
