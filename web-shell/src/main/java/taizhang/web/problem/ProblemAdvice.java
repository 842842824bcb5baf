// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;

/** Answers whatever a controller, or Spring on the way to one, throws. */
@ControllerAdvice
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswer answer;
    private final Problems problems;

    ProblemAdvice(ProblemAnswer answer, Problems problems) {
        this.answer = answer;
        this.problems = problems;
    }

    /** Nobody is left to read an answer. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        log.debug("the client has gone", gone);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView on(Throwable thrown, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        Diagnosis diagnosis = Diagnoses.of(thrown);
        if (diagnosis.problem() == Problem.INTERNAL || diagnosis.status().value() >= 503) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        return answer(diagnosis, request, response, locale);
    }

    @Nullable
    ModelAndView answer(Diagnosis diagnosis, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        if (ProblemAnswer.wantsJson(request)) {
            answer.writeJson(request, response, diagnosis);
            return null;
        }
        diagnosis.headers().forEach(response::setHeader);
        var page = new ModelAndView("shell/error");
        page.setStatus(diagnosis.status());
        page.addObject("title", answer.title(diagnosis, locale));
        page.addObject("code", diagnosis.problem().code());
        page.addObject(
                "sentences",
                diagnosis.faults().stream()
                        .map(fault -> problems.sentence(fault, locale))
                        .distinct()
                        .toList());
        page.addObject("trace", diagnosis.status().is5xxServerError() ? Trace.of(request) : null);
        return page;
    }
}
