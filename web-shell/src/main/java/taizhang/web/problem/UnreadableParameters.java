// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/** An address or a form that can't be taken apart is the sender's fault, whichever filter is the first to look into it. */
final class UnreadableParameters extends OncePerRequestFilter {

    private final ProblemAnswer answer;

    UnreadableParameters(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            if (response.isCommitted()) {
                throw unreadable;
            }
            response.resetBuffer();
            answer.send(request, response, Diagnoses.of(unreadable));
        }
    }
}
