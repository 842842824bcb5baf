// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figures;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.web.seal.FigureSeal;
import taizhang.web.security.Viewer;

@RestController
class NoticeApi {

    private final Notices notices;
    private final Pinning pinning;
    private final Restating restating;
    private final FigureSeal seal;

    NoticeApi(Notices notices, Pinning pinning, Restating restating, FigureSeal seal) {
        this.notices = notices;
        this.pinning = pinning;
        this.restating = restating;
        this.seal = seal;
    }

    /** @param sealed what the command DraftNotice takes as its {@code figures} */
    record FiguresAnswer(Figures figures, String sealed) {}

    /** @param restatement in which figures it would read otherwise by what is known now */
    record NoticeAnswer(Notice notice, Stage stage, Restatement restatement) {}

    @Operation(summary = "All notices, the newest first")
    @GetMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
    List<NoticeList.Line> list(@Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return notices.list(viewer);
    }

    @Operation(
            summary = "Figures for a notice, sealed",
            description = "DraftNotice takes only figures that were sealed here, so that nobody can change them.")
    @GetMapping(path = "/api/notices/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    FiguresAnswer figures(
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "such as ZXZ-01; all where absent") @RequestParam(defaultValue = "")
                    List<String> rule,
            @Parameter(description = "such as 2022-Q4; all of the year where absent") @RequestParam(defaultValue = "")
                    String period,
            @Parameter(description = "all where absent") @RequestParam(defaultValue = "") List<BureauId> bureau,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        int chosen = Years.of(year, asOf).chosen();
        AsOf pinned = pinning.position(asOf);
        Selection selection = new Selection(chosen, rule, period.isBlank() ? null : period, bureau);
        Figures figures = pinning.figures(selection, pinned, viewer);
        return new FiguresAnswer(figures, seal.seal(figures));
    }

    @Operation(summary = "A notice and what has changed in its figures since")
    @GetMapping(path = "/api/notices/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    NoticeAnswer notice(
            @PathVariable String id,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        Notice notice = notices.find(id, asOf, viewer);
        return new NoticeAnswer(notice, notice.stage(), restating.of(notice.figures(), asOf, viewer, locale));
    }
}
