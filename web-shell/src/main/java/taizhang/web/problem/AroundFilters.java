// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.storage.StoreUnavailable;

/**
 * Answers for what fails outside the controllers, whichever filter is the first to run into it: the store while a session,
 * an account or a password is looked up, and an address or a form that can't be taken apart, which is the sender's fault.
 */
final class AroundFilters extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AroundFilters.class);

    private final ProblemAnswer answer;

    AroundFilters(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (StoreUnavailable | InvalidParameterException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            if (failure instanceof StoreUnavailable) {
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            }
            response.resetBuffer();
            answer.send(request, response, Diagnoses.of(failure));
        }
    }
}
