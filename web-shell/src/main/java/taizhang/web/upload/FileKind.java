// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** The kinds of files that the ledger keeps. What is not here is refused: nothing that runs, nothing that a browser draws. */
enum FileKind {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    OFD("application/ofd", Types.ZIP, "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Types.ZIP, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Types.ZIP, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Types.ZIP, "pptx"),
    DOC("application/msword", Types.COMPOUND, "doc", "wps"),
    XLS("application/vnd.ms-excel", Types.COMPOUND, "xls", "et"),
    PPT("application/vnd.ms-powerpoint", Types.COMPOUND, "ppt", "dps"),
    TEXT("text/plain", Types.TEXT, "txt"),
    CSV("text/csv", Types.TEXT, "csv"),
    JPEG("image/jpeg", Set.of("image/jpeg"), "jpg", "jpeg"),
    PNG("image/png", Set.of("image/png"), "png");

    /** What the first bytes look like to a detector that does not open packages. */
    private static final class Types {
        static final Set<String> ZIP =
                Set.of("application/zip", "application/x-tika-ooxml", "application/ofd", "application/java-archive");
        static final Set<String> COMPOUND = Set.of(
                "application/x-tika-msoffice",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint");
        /** Chinese text in GB 18030 is no text to it. */
        static final Set<String> TEXT = Set.of("text/plain", "text/csv", "application/octet-stream");
    }

    private final String type;
    private final Set<String> looks;
    private final List<String> extensions;

    FileKind(String type, Set<String> looks, String... extensions) {
        this.type = type;
        this.looks = looks;
        this.extensions = List.of(extensions);
    }

    /** @throws Refused {@link Problem#FILE_TYPE} for an extension that is none of these */
    static FileKind of(String name) {
        String extension = FileName.extension(name);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst()
                .orElseThrow(() -> Refused.field(UploadedFiles.FIELD, Problem.FILE_TYPE, "kind", accepted()));
    }

    String type() {
        return type;
    }

    boolean looksLike(String detected) {
        return looks.contains(detected);
    }

    private static String accepted() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).collect(Collectors.joining(", "));
    }
}
