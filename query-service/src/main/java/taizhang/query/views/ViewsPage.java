// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.projection.Group;
import taizhang.projection.RebuildRefused;
import taizhang.projection.Rebuilds;

/** All views with what can be done about them. A rebuild goes on by itself; the page tells how it goes when asked again. */
@Controller
class ViewsPage {

    private static final String PAGE = "/views";

    private final Groups groups;
    private final Rebuilds rebuilds;

    ViewsPage(Groups groups, Rebuilds rebuilds) {
        this.groups = groups;
        this.rebuilds = rebuilds;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String view,
            Model model) {
        List<Group> all = groups.all();
        model.addAttribute("groups", all.stream().map(GroupRow::new).toList());
        model.addAttribute("building", all.stream().anyMatch(group -> group.building() != null));
        model.addAttribute("done", Done.of(done));
        model.addAttribute("view", view != null && rebuilds.views().contains(view) ? view : null);
        return "query/views/page";
    }

    @PostMapping("/views/{view}/rebuild")
    RedirectView rebuild(@PathVariable String view, @RequestParam(defaultValue = "false") boolean takeOver) {
        requireKnown(view);
        try {
            rebuilds.start(view, takeOver);
            return to(Done.REBUILD, view);
        } catch (RebuildRefused atWork) {
            return to(Done.BUSY, view);
        }
    }

    @PostMapping("/views/{view}/retry")
    RedirectView retry(@PathVariable String view) {
        requireKnown(view);
        rebuilds.startRetry(view);
        return to(Done.RETRY, view);
    }

    private void requireKnown(String view) {
        if (!rebuilds.views().contains(view)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }

    private static RedirectView to(Done done, String view) {
        RedirectView page = new RedirectView(PAGE + "?done=" + done.word() + "&view=" + view);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return page;
    }
}
