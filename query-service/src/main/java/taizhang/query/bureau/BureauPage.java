// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.BureauTree.Branch;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.DirectorySearch;
import taizhang.web.security.Viewer;

/** The tree of bureaus: the way to their pages and timelines, and for administrators to their facts. */
@Controller
class BureauPage {

    /** @param readable the viewer may open its timeline */
    record Line(Directory.Bureau bureau, int depth, boolean readable, List<Fact> facts) {}

    private final Bureaus bureaus;
    private final LedgerClock clock;

    BureauPage(Bureaus bureaus, LedgerClock clock) {
        this.bureaus = bureaus;
        this.clock = clock;
    }

    @GetMapping("/bureaus")
    ModelAndView page(
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(defaultValue = "") String q,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Directory known = TreeOf.day(bureaus, asOf, tree, clock.today());
        Scope scope = Scope.of(viewer, known);
        return new ModelAndView("query/bureau/page")
                .addObject("asOf", asOf)
                .addObject("tree", tree)
                .addObject("q", q)
                .addObject("administrator", viewer.role() == Role.ADMINISTRATOR)
                .addObject(
                        "lines",
                        branches(known, q, asOf.today()).stream()
                                .map(branch -> new Line(
                                        branch.bureau(),
                                        branch.depth(),
                                        scope.has(branch.bureau().id()),
                                        Fact.of(branch.bureau().factsOn(asOf.today()))))
                                .toList());
    }

    private static List<Branch> branches(Directory known, String q, LocalDate day) {
        return q.isBlank()
                ? BureauTree.of(known).branches()
                : DirectorySearch.find(known, q, day).stream()
                        .map(found -> new Branch(found, 0))
                        .toList();
    }
}
