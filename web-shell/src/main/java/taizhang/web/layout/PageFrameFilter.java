// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.reminder.Deliveries;

/** Hangs the frame on the request itself, so that error pages have it too, whoever refused the request. */
final class PageFrameFilter extends OncePerRequestFilter {

    private final ShellProperties properties;
    private final LedgerIdentity identity;
    private final LedgerClock clock;
    private final Deliveries deliveries;

    PageFrameFilter(ShellProperties properties, LedgerIdentity identity, LedgerClock clock, Deliveries deliveries) {
        this.properties = properties;
        this.identity = identity;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(PageFrame.ATTRIBUTE, new PageFrame(request, properties, identity, clock, deliveries));
        chain.doFilter(request, response);
    }
}
