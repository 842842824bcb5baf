// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session with the first request after the role, the account or the password has changed, or after twelve hours. */
final class SessionEnd extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);
    static final String ENDED = SessionEnd.class.getName();

    private final Logins logins;
    private final Clock clock;

    SessionEnd(Logins logins, Clock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication viewer
                && isOver(viewer)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(ViewerAuthentication viewer) {
        return clock.instant().isAfter(viewer.since().plus(LONGEST)) || !logins.stillHolds(viewer);
    }
}
