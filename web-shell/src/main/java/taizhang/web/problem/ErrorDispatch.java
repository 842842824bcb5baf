// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what was refused or failed outside the controllers. */
@Controller
final class ErrorDispatch implements ErrorController {

    private final ProblemAdvice advice;

    ErrorDispatch(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        // Where the container refused a body that it could not read, what went wrong while reading is the sender's
        // fault.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && status == HttpStatus.BAD_REQUEST.value())) {
            return advice.on(thrown, request, response, locale);
        }
        return advice.answer(diagnosis(request), request, response, locale);
    }

    private static Diagnosis diagnosis(HttpServletRequest request) {
        if (request.getAttribute(ProblemAnswer.ATTRIBUTE) instanceof Diagnosis known) {
            return known;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Diagnoses.ofStatus(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
    }
}
