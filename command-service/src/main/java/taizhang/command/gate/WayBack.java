// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.projection.Progress;

/**
 * From a form back to a page of this side that is drawn from views: only once they have what was written, so that nobody is
 * shown the name that was just erased. Where they take too long the page says so, by its parameter {@code updating}.
 */
@Component
public final class WayBack {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Progress progress;

    WayBack(Progress progress) {
        this.progress = progress;
    }

    public ModelAndView to(String path, Outcome outcome) {
        RedirectView next = new RedirectView(path, true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView page = new ModelAndView(next);
        return progress.awaitPassed(outcome.position(), PATIENCE) ? page : page.addObject("updating", true);
    }
}
