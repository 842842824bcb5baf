// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.storage.StoreUnavailable;

/** Answers for the store where it fails outside the controllers: while a session, an account or a password is looked up. */
final class StoreGone extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreGone.class);

    private final ProblemAnswer answer;

    StoreGone(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (StoreUnavailable unavailable) {
            if (response.isCommitted()) {
                throw unavailable;
            }
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unavailable);
            response.resetBuffer();
            answer.send(request, response, Diagnoses.of(unavailable));
        }
    }
}
