// SPDX-License-Identifier: Apache-2.0
package taizhang.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.RoundTrips;

/**
 * Begins an answer for each request that only looks; a command reads the table anew before and after it has changed it. Who
 * sets the logger of {@link RoundTrips} to DEBUG is told what each request cost, where the store is one that tells.
 */
final class AnswerFilter extends OncePerRequestFilter {

    private static final Logger ROUND_TRIPS = LoggerFactory.getLogger(RoundTrips.class);
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final OneAnswer answer;

    AnswerFilter(OneAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ROUND_TRIPS.isDebugEnabled()) {
            answer(request, response, chain);
            return;
        }
        RoundTrips.begin();
        try {
            answer(request, response, chain);
        } finally {
            List<String> made = RoundTrips.end();
            ROUND_TRIPS.debug(
                    "{} {} took {} round trips: {}", request.getMethod(), question(request), made.size(), made);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LOOKING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = answer.begin(question(request))) {
            chain.doFilter(request, response);
        }
    }

    /** What was done just before changes no page's needs. */
    private static String question(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + query.replaceAll("(?<=^|&)(?:after|saved)=[^&]*&?", "");
    }
}
