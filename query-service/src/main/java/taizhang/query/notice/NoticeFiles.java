// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.query.asof.AsOf;
import taizhang.web.security.Viewer;

/** A notice as files: a document to print and a sheet to calculate with. */
@Controller
class NoticeFiles {

    static final String DOCUMENT = "/notices/{id}/notice.docx";
    static final String RESTATEMENT = "/notices/{id}/restatement.docx";
    static final String SHEET = "/notices/{id}/figures.xlsx";

    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Notices notices;
    private final Restating restating;
    private final NoticeDocument document;
    private final NoticeSheet sheet;

    NoticeFiles(Notices notices, Restating restating, NoticeDocument document, NoticeSheet sheet) {
        this.notices = notices;
        this.restating = restating;
        this.document = document;
        this.sheet = sheet;
    }

    @GetMapping(DOCUMENT)
    ResponseEntity<byte[]> document(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Notice notice = notices.find(id, asOf, viewer);
        var bytes = new ByteArrayOutputStream();
        document.write(notice, bytes);
        return file(
                bytes,
                DOCX,
                "通报_GB-T9704版式草稿_%s.docx".formatted(notice.figures().day()));
    }

    /** Only where there is something to be told. */
    @GetMapping(RESTATEMENT)
    ResponseEntity<byte[]> restatement(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Notice notice = notices.find(id, asOf, viewer);
        Restatement restatement = restating.of(notice.figures(), asOf, viewer, Locale.SIMPLIFIED_CHINESE);
        if (restatement.isEmpty()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        var bytes = new ByteArrayOutputStream();
        document.write(notice, restatement, asOf.today(), bytes);
        return file(bytes, DOCX, "更正说明_GB-T9704版式草稿_%s.docx".formatted(asOf.today()));
    }

    @GetMapping(SHEET)
    ResponseEntity<byte[]> sheet(
            @PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        Notice notice = notices.find(id, asOf, viewer);
        var bytes = new ByteArrayOutputStream();
        sheet.write(notice, restating.of(notice.figures(), asOf, viewer, locale), locale, bytes);
        return file(bytes, XLSX, "通报数据_截至%s.xlsx".formatted(notice.figures().day()));
    }

    private static ResponseEntity<byte[]> file(ByteArrayOutputStream bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
