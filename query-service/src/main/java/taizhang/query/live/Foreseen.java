// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import taizhang.projection.Views;
import taizhang.projection.answer.OneAnswer;
import taizhang.query.rule.RuleProjection;
import taizhang.web.directory.BureauLives;
import taizhang.web.security.Viewer;

/**
 * Says what a page will need before it asks: what nearly every page of this service does, and what another of its kind did
 * about what this one is about.
 */
final class Foreseen implements HandlerInterceptor {

    private final Views views;
    private final OneAnswer answer;

    Foreseen(Views views, OneAnswer answer) {
        this.views = views;
        this.answer = answer;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String kind) {
            answer.about(kind, subject(request));
            views.foresee(List.of(BureauLives.ID, RuleProjection.NAME));
        }
        return true;
    }

    /** What stands in the address, and whose secretary asks. */
    private static Map<String, String> subject(HttpServletRequest request) {
        Map<String, String> subject = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1 && !values[0].isBlank() && !name.equals("after") && !name.equals("saved")) {
                subject.put(name, values[0]);
            }
        });
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> subject.put(String.valueOf(name), String.valueOf(value)));
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Viewer viewer && viewer.bureau() != null) {
            subject.put("viewer", viewer.bureau().value());
        }
        return subject;
    }
}
