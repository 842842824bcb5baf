// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.query.ledger.Checked.Change;
import taizhang.query.ledger.Checked.Changed;
import taizhang.query.record.RecordStatus;

/** What has become of a ledger's rows since: first all that were there, then all that are there. */
final class Since {

    private record Then(LedgerRow row, String hash) {

        /** Without the cells, which are many. */
        static Then of(LedgerRow row) {
            return new Then(
                    new LedgerRow(row.serial(), row.record(), row.title(), row.status(), List.of()),
                    RowsHash.of(row.lasting()));
        }
    }

    private final Map<String, Then> then = new LinkedHashMap<>();
    private final List<Changed> shown = new ArrayList<>();
    private int count;

    void then(LedgerRow row) {
        then.put(row.record().value(), Then.of(row));
    }

    void now(LedgerRow row) {
        Then before = then.remove(row.record().value());
        if (before == null) {
            add(Change.ADDED, row);
        } else if (!before.hash().equals(RowsHash.of(row.lasting()))) {
            boolean voided = row.status() == RecordStatus.VOIDED && before.row().status() != RecordStatus.VOIDED;
            add(voided ? Change.VOIDED : Change.CORRECTED, row);
        }
    }

    void end() {
        then.values().forEach(gone -> add(Change.GONE, gone.row()));
    }

    private void add(Change change, LedgerRow row) {
        count++;
        if (shown.size() < Checked.SHOWN) {
            shown.add(new Changed(change, row.record(), row.title()));
        }
    }

    int count() {
        return count;
    }

    List<Changed> shown() {
        return shown;
    }
}
