// SPDX-License-Identifier: Apache-2.0
package taizhang.query.complaint;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.web.security.Viewer;

/** 投诉建议: a supervisor sees those of all, everybody else the own ones, each with its answer. */
@Controller
class ComplaintsPage {

    private static final int YEARS = 5;

    private final Complaints complaints;

    ComplaintsPage(Complaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/complaints")
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        boolean answers = viewer.role() == Role.SUPERVISOR;
        int thisYear = asOf.today().getYear();
        int chosen = year == null ? thisYear : year;
        return new ModelAndView("query/complaint/page")
                .addObject("answers", answers)
                .addObject("year", chosen)
                .addObject(
                        "years",
                        answers
                                ? IntStream.range(0, YEARS)
                                        .map(back -> thisYear - back)
                                        .boxed()
                                        .toList()
                                : List.of())
                .addObject("all", answers ? complaints.in(chosen) : complaints.of(viewer.login()));
    }
}
