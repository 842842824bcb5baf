// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.List;
import taizhang.api.record.RecordId;
import taizhang.query.record.RecordStatus;

/** A record as a row, with all its cells as they are written. */
record LedgerRow(RecordId record, String title, RecordStatus status, List<String> cells) {

    LedgerRow {
        cells = List.copyOf(cells);
    }

    /** All but the serial number, which moves when another row comes or goes. */
    List<String> lasting() {
        return cells.subList(1, cells.size());
    }
}
