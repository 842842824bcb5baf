// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import taizhang.codec.LedgerJson;

/** Answers a request with a problem: as JSON to programs, as a page to people. */
public final class ProblemAnswer {

    static final String ATTRIBUTE = Diagnosis.class.getName();

    private final Problems problems;
    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemAnswer(Problems problems, MessageSource messages, LocaleResolver locales) {
        this.problems = problems;
        this.messages = messages;
        this.locales = locales;
    }

    /** Answers from outside Spring's controllers; a page is drawn in the error dispatch that follows. */
    public void send(HttpServletRequest request, HttpServletResponse response, Diagnosis diagnosis) throws IOException {
        if (response.isCommitted() && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            // The container could not read the body and has refused it by itself; its error dispatch, which follows,
            // says why.
            return;
        }
        if (wantsJson(request)) {
            writeJson(request, response, diagnosis);
        } else {
            diagnosis.headers().forEach(response::setHeader);
            request.setAttribute(ATTRIBUTE, diagnosis);
            response.sendError(diagnosis.status().value());
        }
    }

    void writeJson(HttpServletRequest request, HttpServletResponse response, Diagnosis diagnosis) throws IOException {
        diagnosis.headers().forEach(response::setHeader);
        response.setStatus(diagnosis.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Locale locale = locales.resolveLocale(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        byte[] body = LedgerJson.mapper().writeValueAsBytes(body(request, diagnosis, locale));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ProblemBody body(HttpServletRequest request, Diagnosis diagnosis, Locale locale) {
        return new ProblemBody(
                "/problems/" + diagnosis.problem().code(),
                title(diagnosis, locale),
                diagnosis.status().value(),
                diagnosis.faults().stream()
                        .map(fault -> problems.sentence(fault, locale))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                path(request),
                diagnosis.problem().code(),
                Trace.of(request),
                diagnosis.faults().stream()
                        .map(fault -> new ProblemBody.FieldProblem(
                                fault.field(), fault.problem().code(), problems.inBothLanguages(fault)))
                        .toList());
    }

    String title(Diagnosis diagnosis, Locale locale) {
        return messages.getMessage("problem.status." + diagnosis.status().value(), null, locale);
    }

    /** True for the API and for whoever accepts JSON but no page. */
    public static boolean wantsJson(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return true;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /** The address that was asked for, also while the error page is drawn at its own. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
