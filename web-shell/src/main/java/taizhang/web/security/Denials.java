// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import taizhang.api.Problem;
import taizhang.web.problem.Diagnosis;
import taizhang.web.problem.ProblemAnswer;

/** Says no to somebody who is logged in, or who sent a form without its token. */
final class Denials implements AccessDeniedHandler {

    private final Routes routes;
    private final ProblemAnswer answer;

    Denials(Routes routes, ProblemAnswer answer) {
        this.routes = routes;
        this.answer = answer;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer.send(
                request, response, denied instanceof CsrfException ? Diagnosis.of(Problem.CSRF_INVALID) : why(request));
    }

    /** What the viewer may not use is forbidden; what nobody can use isn't there. */
    private Diagnosis why(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI();
        if (!(authentication instanceof ViewerAuthentication viewer) || !routes.know(path)) {
            return Diagnosis.of(Problem.NOT_FOUND);
        }
        Set<HttpMethod> methods = routes.methods(path, viewer.getPrincipal().role());
        return methods.isEmpty() || routes.know(HttpMethod.valueOf(request.getMethod()), path)
                ? Diagnosis.of(Problem.ACCESS_DENIED)
                : Diagnosis.of(Problem.METHOD_NOT_ALLOWED)
                        .with(
                                HttpHeaders.ALLOW,
                                methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }
}
