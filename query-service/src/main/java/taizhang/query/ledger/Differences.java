// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.query.ledger.Checked.Difference;
import taizhang.query.ledger.Checked.What;

/** Counts what differs and keeps the first of it to be shown. */
final class Differences {

    private static final int LONGEST_SHOWN = 200;

    private final List<Difference> shown = new ArrayList<>();
    private int count;

    private void add(Difference difference) {
        count++;
        if (shown.size() < Checked.SHOWN) {
            shown.add(difference);
        }
    }

    void header(List<String> wanted, List<String> found) {
        cells(What.HEADER, 1, null, wanted, wanted, found, 0);
    }

    void row(int number, List<String> cells, List<String> headers, InFile file) {
        if (!file.knows(number, cells)) {
            add(new Difference(What.ROW_ADDED, number, null, null, brief(String.join(" ", cells)), null));
            return;
        }
        LedgerRow wanted = file.wanted(cells);
        if (wanted != null) {
            cells(What.CELL, number, wanted.record(), headers, wanted.cells(), cells, 1);
        }
    }

    void missing(LedgerRow row) {
        add(new Difference(What.ROW_MISSING, null, row.record(), null, null, brief(row.title())));
    }

    /** What no single row shows: another order, and criteria that don't fit rows that are right. */
    void whole(String asRead, Criteria criteria, boolean asHashed, boolean asMany) {
        if (!asHashed) {
            add(new Difference(What.CRITERIA, null, null, null, brief(criteria.rowsHash()), null));
        } else if (count == 0 && (!asRead.equals(criteria.rowsHash()) || !asMany)) {
            add(new Difference(What.ORDER, null, null, null, null, null));
        }
    }

    private void cells(
            What what,
            int number,
            @Nullable RecordId record,
            List<String> headers,
            List<String> wanted,
            List<String> found,
            int from) {
        for (int column = from; column < Math.max(wanted.size(), found.size()); column++) {
            String right = column < wanted.size() ? wanted.get(column) : "";
            String read = column < found.size() ? found.get(column) : "";
            if (!right.equals(read)) {
                String header = column < headers.size() ? headers.get(column) : Integer.toString(column + 1);
                add(new Difference(what, number, record, header, brief(read), brief(right)));
            }
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<Difference> shown() {
        return shown;
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
