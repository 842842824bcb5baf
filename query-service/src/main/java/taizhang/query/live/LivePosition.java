// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import taizhang.projection.Progress;

/**
 * Hands each page the position that it is sure to hold, as {@code live}: taken before anything is read, so that what comes
 * while it is made is heard of again.
 */
final class LivePosition implements HandlerInterceptor {

    private final Progress progress;

    LivePosition(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What was known on an earlier day never changes.
        if (request.getParameter("asOf") == null || request.getParameter("asOf").isBlank()) {
            request.setAttribute("live", progress.position());
        }
        return true;
    }
}
