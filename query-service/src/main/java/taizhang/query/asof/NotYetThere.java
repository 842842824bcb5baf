// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.web.problem.ProblemAnswer;

/** Who has just made something is not told that there is no such thing while the views have not come to it yet. */
final class NotYetThere implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        boolean early = thrown instanceof Refused refused
                && refused.problem() == Problem.NOT_FOUND
                && Boolean.TRUE.equals(request.getAttribute(AfterCommand.STILL_UPDATING))
                && !ProblemAnswer.wantsJson(request);
        return early ? new ModelAndView("query/asof/not-yet", HttpStatus.ACCEPTED) : null;
    }
}
