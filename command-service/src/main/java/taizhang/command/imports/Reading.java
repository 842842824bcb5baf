// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.FileHash;
import taizhang.web.content.Contents;
import taizhang.web.content.Wanted;
import taizhang.web.table.Notes;
import taizhang.web.table.TableFile;
import taizhang.web.table.TableRow;
import taizhang.web.upload.IncomingTable;

/** Reads the rows of a file that was brought in before, from where it is kept. */
@Component
final class Reading {

    private final Contents contents;
    private final Wanted wanted;

    Reading(Contents contents, Wanted wanted) {
        this.contents = contents;
        this.wanted = wanted;
    }

    void keep(IncomingTable file) throws IOException {
        if (!wanted.touch(file.hash())) {
            throw Refused.because(Problem.STORE_UNAVAILABLE);
        }
        try (InputStream bytes = file.read()) {
            contents.keep(file.hash(), bytes);
        }
    }

    /** The rows below the headers, without blank ones and the criteria that an export ends with. */
    void rows(Import from, TableFile.Reader reader) throws IOException {
        Path copy = copy(from.hash());
        try (InputStream bytes = Files.newInputStream(copy);
                IncomingTable table = IncomingTable.take(from.fileName(), bytes)) {
            TableFile.read(table, row -> row.number() <= from.headerRow() || isNoRecord(row) || reader.take(row));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    static boolean isNoRecord(TableRow row) {
        return row.isBlank() || Notes.isNote(row);
    }

    private Path copy(FileHash hash) throws IOException {
        Path copy = Files.createTempFile("taizhang-import", ".part");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(copy))) {
            contents.write(hash, bytes);
        }
        return copy;
    }
}
