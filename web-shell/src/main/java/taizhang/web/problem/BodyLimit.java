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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.api.Problem;

/** Refuses large bodies before anything parses them, also those that don't say their length. */
final class BodyLimit extends OncePerRequestFilter {

    static final long BYTES = 1024 * 1024;

    private final ProblemAnswer answer;
    private final List<BodyAllowance> allowances;

    BodyLimit(ProblemAnswer answer, List<BodyAllowance> allowances) {
        this.answer = answer;
        this.allowances = allowances;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<BodyAllowance> files = allowances.stream()
                .filter(allowance -> allowance.isFor(request.getRequestURI()))
                .findFirst();
        long most = files.map(BodyAllowance::bytes).orElse(BYTES);
        Diagnosis tooLarge =
                files.isPresent() ? Diagnosis.of(Problem.BODY_TOO_LARGE, "file") : Diagnosis.of(Problem.BODY_TOO_LARGE);
        if (request.getContentLengthLong() > most) {
            answer.send(request, response, tooLarge);
            return;
        }
        // Tomcat spools the parts of such a body by itself, past any count of ours.
        if (files.isEmpty() && isOfParts(request)) {
            answer.send(request, response, Diagnosis.of(Problem.MEDIA_TYPE));
            return;
        }
        try {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, most) : request, response);
        } catch (InvalidParameterException unreadable) {
            // Tomcat reads forms itself and throws this from the first look at a parameter.
            answer.send(
                    request,
                    response,
                    unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            ? tooLarge
                            : Diagnosis.of(Problem.REQUEST_INVALID));
        }
    }

    private static boolean isOfParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedInput(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
