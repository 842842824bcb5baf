// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.List;
import taizhang.api.record.RecordId;
import taizhang.query.record.RecordStatus;

/**
 * A record as a row, with its cells as they are written.
 *
 * @param serial from 1; it moves when another row comes or goes
 * @param lasting all other cells
 */
record LedgerRow(int serial, RecordId record, String title, RecordStatus status, List<String> lasting) {

    LedgerRow {
        lasting = List.copyOf(lasting);
    }

    LedgerRow numbered(int number) {
        return new LedgerRow(number, record, title, status, lasting);
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(lasting.size() + 1);
        cells.add(Integer.toString(serial));
        cells.addAll(lasting);
        return cells;
    }
}
