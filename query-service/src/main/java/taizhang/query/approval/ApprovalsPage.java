// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.record.RecordId;
import taizhang.query.asof.AsOf;
import taizhang.query.complaint.Complaints;
import taizhang.query.exemption.ExemptionList;
import taizhang.query.rows.RowPage;

/** 待批: what waits for a supervisor, as it is now. */
@Controller
class ApprovalsPage {

    private static final int YEARS = 5;

    private final Approvals approvals;
    private final ExemptionList exemptions;
    private final Complaints complaints;

    ApprovalsPage(Approvals approvals, ExemptionList exemptions, Complaints complaints) {
        this.approvals = approvals;
        this.exemptions = exemptions;
        this.complaints = complaints;
    }

    /** Without a year the records of this one and the last, because late entries mostly lie there. */
    @GetMapping("/approvals")
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            AsOf asOf) {
        int thisYear = asOf.today().getYear();
        List<RecordId> waiting = approvals.waiting(years(year, thisYear));
        RowPage rows = new RowPage("page", page, RowPage.LIST, waiting.size());
        return new ModelAndView("query/approval/page")
                .addObject("year", year)
                .addObject(
                        "years",
                        IntStream.range(0, YEARS)
                                .map(back -> thisYear - back)
                                .boxed()
                                .toList())
                .addObject("rows", rows)
                .addObject("lines", approvals.lines(rows.rows(waiting)))
                .addObject("exemptions", exemptions.requested())
                .addObject("complaints", complaints.unanswered(List.of(thisYear, thisYear - 1)));
    }

    @GetMapping("/api/approvals")
    @ResponseBody
    List<Approvals.Line> lines(@RequestParam(required = false) @Nullable Integer year, AsOf asOf) {
        return approvals.in(years(year, asOf.today().getYear()));
    }

    private static List<Integer> years(@Nullable Integer year, int thisYear) {
        return year == null ? List.of(thisYear, thisYear - 1) : List.of(year);
    }
}
