// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows a file holds, by hash, and which of them the log can and can't vouch for; some bytes a row. */
final class InFile {

    private final int idColumn;
    private final Map<String, Held> byId = new HashMap<>();
    private final List<LedgerRow> missing = new ArrayList<>();

    private static final class Held {
        private final int number;
        private final String hash;
        private boolean met;
        private @Nullable LedgerRow wanted;

        Held(int number, String hash) {
            this.number = number;
            this.hash = hash;
        }
    }

    InFile(int idColumn) {
        this.idColumn = idColumn;
    }

    /** Of two rows that say they are the same record, the first one counts; the other was added. */
    void add(int number, List<String> cells) {
        byId.putIfAbsent(cells.get(idColumn), new Held(number, RowsHash.of(cells.subList(1, cells.size()))));
    }

    void meet(LedgerRow row) {
        Held held = byId.get(row.record().value());
        if (held == null) {
            missing.add(row);
        } else {
            held.met = true;
            if (!held.hash.equals(RowsHash.of(row.lasting()))) {
                held.wanted = row;
            }
        }
    }

    List<LedgerRow> missing() {
        return missing;
    }

    /** Whether the log has such a row, be it with other cells. */
    boolean knows(int number, List<String> cells) {
        Held held = byId.get(cells.get(idColumn));
        return held != null && held.met && held.number == number;
    }

    /** The row as it must be; absent where it is. */
    @Nullable
    LedgerRow wanted(List<String> cells) {
        Held held = byId.get(cells.get(idColumn));
        return held == null ? null : held.wanted;
    }
}
