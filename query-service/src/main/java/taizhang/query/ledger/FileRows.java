// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.web.table.Notes;
import taizhang.web.table.TableFile;
import taizhang.web.table.TableRow;
import taizhang.web.upload.IncomingTable;

/** A file that an export may have written: its criteria, its headers and its rows. */
record FileRows(IncomingTable file, Criteria criteria) {

    /** Takes the rows below the headers. */
    @FunctionalInterface
    interface Reader {
        void take(int number, List<String> cells);
    }

    /** @throws taizhang.api.Refused for what says nothing of how it came about */
    static FileRows of(IncomingTable file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (file.isWorkbook()) {
            TableFile.read(file, 1, row -> {
                values.put(row.at(2), row.at(3));
                return values.size() < 100;
            });
        } else {
            TableFile.read(file, row -> {
                if (Notes.isNote(row)) {
                    values.put(row.at(0).substring(Notes.SIGN.length()), row.at(1));
                }
                return values.size() < 100;
            });
        }
        return new FileRows(file, Criteria.of(values));
    }

    /** The headers come first, as row 1. */
    void each(Reader reader) throws IOException {
        int width = Layout.width(criteria.question().kind());
        TableFile.read(file, row -> {
            if (!row.isBlank() && !Notes.isNote(row)) {
                reader.take(row.number(), cells(row, width));
            }
            return true;
        });
    }

    /** As wide as the ledger, or wider where somebody wrote beside it. */
    private static List<String> cells(TableRow row, int width) {
        int last = row.cells().size();
        while (last > width && row.at(last - 1).isEmpty()) {
            last--;
        }
        List<String> cells = new ArrayList<>(Math.max(width, last));
        for (int column = 0; column < Math.max(width, last); column++) {
            // Another program may write a line end in its own way; to people it is the same.
            cells.add(row.at(column).replace("\r\n", "\n"));
        }
        return cells;
    }
}
