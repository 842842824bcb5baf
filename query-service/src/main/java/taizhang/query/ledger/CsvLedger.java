// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import taizhang.web.table.Guard;
import taizhang.web.table.Notes;

/** Comma-separated text in UTF-8 with its mark, without which WPS and Excel take it for another encoding. */
final class CsvLedger implements LedgerFile {

    private final Writer text;

    CsvLedger(OutputStream bytes) throws IOException {
        this.text = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8), 1 << 16);
        text.write('\uFEFF');
    }

    @Override
    public void headers(List<String> headers) throws IOException {
        row(headers);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                text.write(',');
            }
            cell(Guard.on(cells.get(column)));
        }
        text.write("\r\n");
    }

    private void cell(String value) throws IOException {
        boolean quoted = value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.startsWith(" ")
                || value.endsWith(" ");
        text.write(quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
    }

    /** The criteria follow the rows, since a table begins with its headers. */
    @Override
    public void end(List<List<String>> lines) throws IOException {
        text.write("\r\n");
        for (List<String> line : lines) {
            row(List.of(Notes.SIGN + line.get(2), line.get(3), line.get(0), line.get(1)));
        }
        text.flush();
    }
}
