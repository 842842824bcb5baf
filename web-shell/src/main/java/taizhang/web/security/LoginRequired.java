// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import taizhang.api.Problem;
import taizhang.web.problem.Diagnosis;
import taizhang.web.problem.ProblemAnswer;

/** Asks for a login: people at the login page, programs by a 401. */
final class LoginRequired implements AuthenticationEntryPoint {

    private static final String RETRY_AFTER = String.valueOf(LoginThrottle.DELAY.toSeconds());

    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    private final ProblemAnswer answer;

    LoginRequired(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LoginDelayed) {
            answer.send(
                    request,
                    response,
                    Diagnosis.of(Problem.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, RETRY_AFTER));
        } else if (request.getHeader("HX-Request") != null) {
            answer.send(request, response, Diagnosis.of(Problem.LOGIN_REQUIRED).with("HX-Redirect", "/login?ended"));
        } else if (ProblemAnswer.wantsJson(request)) {
            answer.send(
                    request,
                    response,
                    Diagnosis.of(Problem.LOGIN_REQUIRED)
                            .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Taizhang\", charset=\"UTF-8\""));
        } else if (ASKING.contains(request.getMethod())) {
            response.sendRedirect(request.getAttribute(SessionEnd.ENDED) == null ? "/login" : "/login?ended");
        } else {
            // A redirect would throw away what was typed into the form.
            answer.send(request, response, Diagnosis.of(Problem.LOGIN_REQUIRED));
        }
    }
}
