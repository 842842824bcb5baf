// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import taizhang.api.record.RecordKind;

/**
 * A workbook of two sheets, written as it grows: texts stand in their cells and not in a table of shared ones, which would
 * have to be kept until the end. A text cell is no formula, whatever it begins with.
 */
final class XlsxLedger implements LedgerFile {

    private static final int FLUSH = 200;
    private static final int LONGEST_NUMBER = 15;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final RecordKind kind;
    private final String criteria;
    private int row;

    XlsxLedger(OutputStream bytes, RecordKind kind, String rows, String criteria) {
        this.workbook = new Workbook(bytes, "Taizhang", "1.0");
        this.workbook.setCompressionLevel(2);
        this.sheet = workbook.newWorksheet(rows);
        this.kind = kind;
        this.criteria = criteria;
    }

    @Override
    public void headers(List<String> headers) throws IOException {
        sheet.freezePane(0, 1);
        sheet.hideColumn(Layout.idColumn(kind));
        sheet.hideColumn(Layout.idColumn(kind) + 1);
        for (int column = 0; column < headers.size(); column++) {
            sheet.inlineString(0, column, headers.get(column));
            sheet.width(column, column == 0 ? 6 : 18);
        }
        sheet.range(0, 0, 0, headers.size() - 1).style().bold().wrapText(true).set();
        row = 1;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (Layout.isNumber(kind, column) && cell.length() <= LONGEST_NUMBER && cell.matches("\\d+")) {
                sheet.value(row, column, Long.parseLong(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, column, cell);
            }
        }
        if (++row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end(List<List<String>> lines) throws IOException {
        sheet.finish();
        Worksheet second = workbook.newWorksheet(criteria);
        second.width(0, 24);
        second.width(1, 48);
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).size(); column++) {
                second.inlineString(line, column, lines.get(line).get(column));
            }
        }
        second.finish();
        workbook.finish();
    }
}
