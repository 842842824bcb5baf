// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.layout.Crumb;
import taizhang.web.security.Viewer;

/** What a bureau is and what became of it. Every account may read it; records are another matter. */
@Controller
class BureauSheetPage {

    /** The forms of the command service, in the order in which an administrator is offered them. */
    private static final List<String> CHANGES =
            List.of("rename", "move", "merge", "split", "close", "headcount", "codes", "search-names", "unit");

    private final Bureaus bureaus;
    private final Views views;
    private final MessageSource messages;

    BureauSheetPage(Bureaus bureaus, Views views, MessageSource messages) {
        this.bureaus = bureaus;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/bureaus/{bureau}")
    ModelAndView page(@PathVariable BureauId bureau, AsOf asOf, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Directory known = bureaus.directory().at(asOf.position(), asOf.today());
        Directory.Bureau found = known.find(bureau).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
        List<BureauHistory.Line> lines = views
                .find(BureauHistory.id(bureau), BureauHistory.class)
                .map(view -> view.document().lines())
                .orElse(List.of())
                .stream()
                .filter(line -> asOf.knows(line.happened().position()))
                .toList();
        BureauSentences sentences = new BureauSentences(messages, locale, known);
        return new ModelAndView("query/bureau/sheet")
                .addObject("asOf", asOf)
                .addObject("sheet", BureauSheet.of(found, known, asOf.today(), lines, sentences))
                .addObject("changes", CHANGES)
                .addObject("directory", known)
                .addObject("readable", viewer.maySee(bureau, known))
                .addObject("administrator", viewer.role() == Role.ADMINISTRATOR && asOf.isNow())
                .addObject(
                        "crumbs",
                        List.of(
                                new Crumb(messages.getMessage("bureau.title", null, locale), "/bureaus"),
                                Crumb.here(found.name())));
    }
}
