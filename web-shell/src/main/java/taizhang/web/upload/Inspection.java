// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** Looks whether a file is what its extension says, and safe to be opened by whoever fetches it. */
final class Inspection {

    private Inspection() {}

    /** @throws Refused {@link Problem#FILE_TYPE}, {@link Problem#FILE_UNSAFE} */
    static void pass(Spool file, FileKind kind) throws IOException {
        if (!kind.looksLike(FirstBytes.typeOf(file))) {
            throw notWhatItSays();
        }
        switch (kind) {
            case DOCX -> OfficePackage.inspect(file, "word/document.xml");
            case XLSX -> OfficePackage.inspect(file, "xl/workbook.xml");
            case PPTX -> OfficePackage.inspect(file, "ppt/presentation.xml");
            case OFD -> OfficePackage.inspect(file, "OFD.xml");
            case DOC, XLS, PPT -> inspectCompound(file);
            case TEXT, CSV -> requireText(file);
            // Images are read chunk by chunk when their metadata are left out.
            case PDF, JPEG, PNG -> {}
        }
    }

    /** The names of its parts stand in the file as they are, in UTF-16. */
    private static void inspectCompound(Spool file) throws IOException {
        try (InputStream bytes = file.read()) {
            Optional<String> found = Needles.in(bytes, List.of("_VBA_PROJECT", "EncryptedPackage"));
            if (found.isPresent()) {
                throw Refused.field(
                        UploadedFiles.FIELD,
                        Problem.FILE_TYPE,
                        found.get().equals("EncryptedPackage") ? "password" : "macro");
            }
        }
    }

    private static void requireText(Spool file) throws IOException {
        try (InputStream bytes = file.read()) {
            for (int one = bytes.read(); one >= 0; one = bytes.read()) {
                boolean layout = one == '\n' || one == '\r' || one == '\t' || one == '\f';
                if ((one < ' ' && !layout) || one == 0x7f) {
                    throw notWhatItSays();
                }
            }
        }
    }

    static Refused notWhatItSays() {
        return Refused.field(UploadedFiles.FIELD, Problem.FILE_TYPE);
    }
}
