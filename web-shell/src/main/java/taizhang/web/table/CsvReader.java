// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** Reads comma-separated text (RFC 4180), whatever its line ends and however ragged its rows. */
final class CsvReader {

    private static final int LONGEST_CELL = 1 << 20;

    private final Reader text;
    private int row;
    private int next = -2;

    CsvReader(Reader text) {
        this.text = text;
    }

    /** @return absent at the end */
    @Nullable
    TableRow next() throws IOException {
        if (peek() < 0) {
            return null;
        }
        row++;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(Guard.off(cell()));
        } while (endsCell());
        return new TableRow(row, cells);
    }

    /** Takes what stands after a cell; true when another one follows in the row. */
    private boolean endsCell() throws IOException {
        int end = take();
        if (end == '\r' && peek() == '\n') {
            take();
        }
        return end == ',';
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int one = peek();
            if (one < 0 || !quoted && (one == ',' || one == '\r' || one == '\n')) {
                return cell.toString();
            }
            take();
            if (one == '"' && quoted && peek() == '"') {
                take();
                cell.append('"');
            } else if (one == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else {
                cell.append((char) one);
            }
            if (cell.length() > LONGEST_CELL) {
                throw Refused.field("file", Problem.FILE_UNSAFE, "structure");
            }
        }
    }

    private int peek() throws IOException {
        if (next == -2) {
            next = text.read();
        }
        return next;
    }

    private int take() throws IOException {
        int one = peek();
        next = -2;
        return one;
    }
}
