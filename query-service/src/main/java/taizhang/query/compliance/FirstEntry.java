// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import taizhang.api.record.RecordId;

/**
 * The document {@code entry/<record>}: when the record came onto the ledger. It stands apart from {@link BureauYear}
 * because a correction may bring a record into a bureau or year that heard nothing of its first entry.
 */
record FirstEntry(Instant at) {

    static String id(RecordId record) {
        return FirstEntryProjection.NAME + "/" + record;
    }
}
