// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.web.upload.IncomingTable;

/** Reads the rows of a file one after the other; memory holds one of them and, of a workbook, its shared texts. */
public final class TableFile {

    private TableFile() {}

    /** Takes rows as they come. */
    @FunctionalInterface
    public interface Reader {

        /** @return false to read no further */
        boolean take(TableRow row);
    }

    /**
     * Gives a reader the rows of the first sheet, or those of the text.
     *
     * @throws Refused {@link Problem#FILE_TYPE} for what can't be read as what its extension says
     */
    public static void read(IncomingTable file, Reader reader) throws IOException {
        read(file, 0, reader);
    }

    /** @param sheet from 0; where there is none, as in a text beyond the first, there are no rows */
    public static void read(IncomingTable file, int sheet, Reader reader) throws IOException {
        if (file.isWorkbook()) {
            workbook(file, sheet, reader);
        } else if (sheet == 0) {
            text(file, reader);
        }
    }

    private static void workbook(IncomingTable file, int wanted, Reader reader) throws IOException {
        // Without the path the reader would hold the whole file in memory.
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true))) {
            Optional<Sheet> sheet = workbook.getSheet(wanted);
            if (sheet.isPresent()) {
                try (Stream<Row> rows = sheet.get().openStream()) {
                    Iterator<Row> each = rows.iterator();
                    boolean more = true;
                    while (more && each.hasNext()) {
                        Row row = each.next();
                        more = reader.take(new TableRow(row.getRowNum(), CellText.of(row)));
                    }
                }
            }
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw broken.getCause() instanceof Refused refused ? refused : unreadable();
        }
    }

    private static void text(IncomingTable file, Reader reader) throws IOException {
        Charsets.Opened opened = Charsets.open(file.read());
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(opened.bytes(), opened.charset().newDecoder()))) {
            CsvReader rows = new CsvReader(text);
            for (TableRow row = rows.next(); row != null && reader.take(row); row = rows.next()) {
                // The reader has it.
            }
        } catch (CharacterCodingException otherEncoding) {
            throw Refused.field("file", Problem.FILE_TYPE, "encoding");
        }
    }

    /** All rows of a short sheet. */
    public static List<TableRow> all(IncomingTable file, int sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        read(file, sheet, rows::add);
        return rows;
    }

    private static Refused unreadable() {
        return Refused.field("file", Problem.FILE_TYPE);
    }
}
