// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.FileHash;

/** A workbook or a text of columns that this program is to read, looked at before anything parses it; gone when closed. */
public final class IncomingTable implements AutoCloseable {

    private final String name;
    private final FileKind kind;
    private final Spool file;

    private IncomingTable(String name, FileKind kind, Spool file) {
        this.name = name;
        this.kind = kind;
        this.file = file;
    }

    /**
     * @param name as its author calls it
     * @throws Refused naming what is wrong with its name, its type, its structure or its size
     */
    public static IncomingTable take(String name, InputStream bytes) throws IOException {
        String called = FileName.of(name);
        FileKind kind = FileKind.of(called);
        if (kind != FileKind.XLSX && kind != FileKind.CSV) {
            throw Refused.field(UploadedFiles.FIELD, Problem.FILE_TYPE, "kind", "xlsx, csv");
        }
        Spool file = Spool.of(bytes);
        try {
            Inspection.pass(file, kind);
            if (kind == FileKind.XLSX) {
                OfficePackage.inspect(file, "xl/workbook.xml", OfficePackage.Use.READ);
            }
            return new IncomingTable(called, kind, file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    public String name() {
        return name;
    }

    public boolean isWorkbook() {
        return kind == FileKind.XLSX;
    }

    public Path path() {
        return file.path();
    }

    public FileHash hash() {
        return file.hash();
    }

    public InputStream read() throws IOException {
        return file.read();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
