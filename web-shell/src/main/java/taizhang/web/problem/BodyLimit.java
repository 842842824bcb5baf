// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.api.Problem;

/** Refuses large bodies before anything parses them, also those that don't say their length. */
final class BodyLimit extends OncePerRequestFilter {

    static final long BYTES = 1024 * 1024;

    private final ProblemAnswer answer;

    BodyLimit(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            answer.send(request, response, Diagnosis.of(Problem.BODY_TOO_LARGE));
            return;
        }
        try {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
        } catch (InvalidParameterException unreadable) {
            // Tomcat reads forms itself and throws this from the first look at a parameter.
            answer.send(
                    request,
                    response,
                    Diagnosis.of(
                            unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                                    ? Problem.BODY_TOO_LARGE
                                    : Problem.REQUEST_INVALID));
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedInput(super.getInputStream(), BYTES);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
