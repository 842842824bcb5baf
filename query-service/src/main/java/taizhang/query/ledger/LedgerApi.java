// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.query.asof.AsOf;
import taizhang.web.security.Viewer;
import taizhang.web.upload.IncomingTable;

/** Ledgers for programs: as a file, and a file held against the log. */
@RestController
class LedgerApi {

    static final String PATH = "/api/ledgers/{kind}/{format}";
    static final String CHECK = "/api/ledgers/check";

    private final Ask ask;
    private final LedgerExport export;
    private final GenuineCheck check;

    LedgerApi(Ask ask, LedgerExport export, GenuineCheck check) {
        this.ask = ask;
        this.export = export;
        this.check = check;
    }

    @Operation(
            summary = "A ledger as a file",
            description =
                    "Rows of one kind, of a year, a part of it (Q1 to Q4, M1 to M12) or from one day to another, of"
                            + " the bureaus named with all below them. What was asked, the position in the log and a hash over"
                            + " all rows go along, so that the file can be checked later.")
    @GetMapping(PATH)
    void file(
            @Parameter(description = "such as STUDY_SESSION") @PathVariable String kind,
            @Parameter(description = "xlsx or csv") @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable List<String> bureau,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale,
            HttpServletResponse response)
            throws IOException {
        Question question = ask.of(new Ask.Words(kind, year, part, from, to, bureau), asOf, viewer);
        export.send(question, format(format), language(locale), response);
    }

    @Operation(
            summary = "Whether a file is a ledger of this program as it was written, and what has changed since",
            description = "The body is the file itself.")
    @PostMapping(CHECK)
    Checked check(
            @Parameter(description = "the file's name, for its extension") @RequestParam String name,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        try (IncomingTable file = IncomingTable.take(name, request.getInputStream())) {
            return check.of(file, viewer);
        }
    }

    static LedgerExport.Format format(String text) {
        return Arrays.stream(LedgerExport.Format.values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Refused.field("format", Problem.CHOICE_UNKNOWN));
    }

    /** Of the two that there are. */
    static Locale language(Locale wanted) {
        return wanted.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
