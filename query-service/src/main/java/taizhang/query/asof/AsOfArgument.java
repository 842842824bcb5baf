// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.web.clock.LedgerClock;

/** Reads {@code ?asOf=}: a day is known in full only once it is over, so it ends where the next one begins. */
final class AsOfArgument implements HandlerMethodArgumentResolver {

    static final String PARAMETER = "asOf";

    private final EndsOfDays days;
    private final LedgerClock clock;

    AsOfArgument(EndsOfDays days, LedgerClock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        AsOf asOf = read(request.getParameter(PARAMETER));
        if (page != null) {
            page.addAttribute(PARAMETER, asOf);
        }
        return asOf;
    }

    /** A form sends the empty field for "now". */
    AsOf read(@Nullable String text) {
        LocalDate today = clock.today();
        if (text == null || text.isBlank()) {
            return AsOf.now(today);
        }
        LocalDate day = parse(text.strip());
        if (day.isAfter(today) || day.isBefore(AsOf.EARLIEST)) {
            throw Refused.field(PARAMETER, Problem.DATE_INVALID, "out_of_range");
        }
        return new AsOf(day, days.of(day), day);
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw Refused.field(PARAMETER, Problem.DATE_INVALID, "unreadable");
        }
    }
}
