// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.web.draft.Drafts;
import taizhang.web.security.Viewer;

/** 丢弃草稿: from the home page, where drafts are listed. */
@Controller
class DraftPages {

    static final String DISCARD = "/drafts/{id}/discard";

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(DISCARD)
    RedirectView discard(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) {
        drafts.discard(viewer.login(), id);
        RedirectView home = new RedirectView("/", true);
        home.setStatusCode(HttpStatus.SEE_OTHER);
        return home;
    }
}
