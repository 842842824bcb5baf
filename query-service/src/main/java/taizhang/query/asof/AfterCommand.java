// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;

/**
 * Shows people what they have just written: a redirect from the command side names the commit in {@code ?after=} and what
 * was done in {@code ?saved=}; the page waits until the views have passed that commit, or says that they have not yet.
 * Templates find {@code saved} and {@code stillUpdating} among the request's attributes.
 */
final class AfterCommand implements HandlerInterceptor {

    static final String STILL_UPDATING = "stillUpdating";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<String> DONE = Set.of(
            "recorded",
            "corrected",
            "voided",
            "issued",
            "drafted",
            "scheduled",
            "postponed",
            "cancelled",
            "restored",
            "noted",
            "approved",
            "returned",
            "redo_ordered",
            "redo_accepted",
            "confirmed",
            "declined",
            "made_up",
            "follow_up_open",
            "follow_up_progress",
            "follow_up_close",
            "attached",
            "removed",
            "waived",
            "called",
            "changed",
            "notice_draft",
            "notice_issue",
            "notice_drop",
            "urged",
            "read",
            "proposed",
            "backdate_approved",
            "backdate_refused",
            "change_approved",
            "change_refused",
            "exemption_requested",
            "exemption_approved",
            "exemption_refused",
            "exemption_revoked",
            "year_closed",
            "complaint_raised",
            "complaint_answered",
            "rule_published",
            "rule_retired");

    private final Progress progress;
    private final CommitLog log;

    AfterCommand(Progress progress, CommitLog log) {
        this.progress = progress;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The parameters of what was refused may be the very thing that can't be read.
            return true;
        }
        long position = position(request.getParameter("after"));
        // A position that the log has not reached is a mistyped link: there is nothing to wait for.
        boolean passed = position == 0 || position > log.head() || progress.awaitPassed(position, PATIENCE);
        String saved = request.getParameter("saved");
        request.setAttribute(STILL_UPDATING, !passed);
        request.setAttribute("saved", saved != null && DONE.contains(saved) ? saved : null);
        return true;
    }

    private static long position(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
