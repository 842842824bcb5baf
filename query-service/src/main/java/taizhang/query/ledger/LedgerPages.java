// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.query.asof.Years;
import taizhang.web.directory.Bureaus;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import taizhang.web.upload.IncomingTable;
import taizhang.web.upload.UploadedFiles;

/** 导出台账 and its counterpart: what a file of this program is worth. */
@Controller
class LedgerPages {

    static final String PATH = "/exports";
    static final String FILE = "/exports/ledger";
    static final String CHECK = "/exports/check";

    private final Ask ask;
    private final LedgerExport export;
    private final GenuineCheck check;
    private final Bureaus bureaus;
    private final Problems problems;

    LedgerPages(Ask ask, LedgerExport export, GenuineCheck check, Bureaus bureaus, Problems problems) {
        this.ask = ask;
        this.export = export;
        this.check = check;
        this.bureaus = bureaus;
        this.problems = problems;
    }

    @GetMapping(PATH)
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/ledger/export")
                .addObject("kinds", RecordKind.values())
                .addObject("parts", Span.PARTS)
                .addObject("years", Years.of(year, asOf))
                .addObject("day", asOf.day())
                .addObject(
                        "bureaus",
                        bureaus.directory().bureaus().stream()
                                .filter(bureau -> viewer.maySee(bureau.id(), bureaus.directory()))
                                .toList());
    }

    @GetMapping(FILE)
    void file(
            @RequestParam String kind,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable List<String> bureau,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Question question = ask.of(new Ask.Words(kind, year, part, from, to, bureau), asOf, viewer);
        export.send(question, LedgerApi.format(format), LedgerApi.language(locale), response);
    }

    @GetMapping(CHECK)
    ModelAndView check() {
        return checked(null, null);
    }

    @PostMapping(CHECK)
    ModelAndView check(
            @RequestParam(required = false) @Nullable MultipartFile file, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                throw Refused.field(UploadedFiles.FIELD, Problem.FIELD_REQUIRED);
            }
            try (InputStream bytes = file.getInputStream();
                    IncomingTable table = IncomingTable.take(name, bytes)) {
                return checked(check.of(table, viewer), null);
            }
        } catch (Refused refused) {
            if (refused.problem() == Problem.NOT_FOUND) {
                throw refused;
            }
            return checked(null, refused);
        }
    }

    private ModelAndView checked(@Nullable Checked checked, @Nullable Refused refused) {
        List<FieldError> errors = refused == null ? List.of() : problems.of(refused);
        ModelAndView page = new ModelAndView("query/ledger/check")
                .addObject("checked", checked)
                .addObject("made", checked == null ? null : new Moment(checked.generatedAt()))
                .addObject("errors", errors);
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }
}
