// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** Pages speak the language that the reader chose, the API that of {@code Accept-Language}; both default to zh-CN. */
final class Languages implements LocaleResolver {

    static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    Languages() {
        accepted.setSupportedLocales(ALL);
        accepted.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Preferences.LANGUAGE_COOKIE);
        if (cookie != null) {
            return "en".equals(cookie.getValue()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        boolean api = request.getRequestURI().startsWith("/api/");
        return api && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                ? accepted.resolveLocale(request)
                : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed by " + Preferences.class.getSimpleName());
    }
}
