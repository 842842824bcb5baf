// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** The tree of bureaus: the way to their timelines, and for administrators to their facts. */
@Controller
class BureauPage {

    /** @param readable the viewer may open its timeline */
    record Line(Directory.Bureau bureau, int depth, boolean readable, List<Fact> facts) {}

    private final Bureaus bureaus;

    BureauPage(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    @GetMapping("/bureaus")
    ModelAndView page(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        Directory known = bureaus.directory().at(asOf.position());
        Scope scope = Scope.of(viewer, known);
        return new ModelAndView("query/bureau/page")
                .addObject("asOf", asOf)
                .addObject("administrator", viewer.role() == Role.ADMINISTRATOR)
                .addObject(
                        "lines",
                        BureauTree.of(known).branches().stream()
                                .map(branch -> new Line(
                                        branch.bureau(),
                                        branch.depth(),
                                        scope.has(branch.bureau().id()),
                                        Fact.of(branch.bureau().factsOn(asOf.today()))))
                                .toList());
    }
}
