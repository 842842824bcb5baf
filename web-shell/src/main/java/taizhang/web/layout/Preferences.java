// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Language and text size of this browser; plain links, so that they work without script and before the login. */
@Controller
class Preferences {

    static final String LANGUAGE_COOKIE = "taizhang-language";
    private static final String TEXT_COOKIE = "taizhang-text";
    private static final String LARGE = "large";

    @GetMapping("/language")
    String language(
            @RequestParam String lang, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        remember(response, LANGUAGE_COOKIE, Locale.ENGLISH.getLanguage().equals(lang) ? "en" : "zh-CN");
        return "redirect:" + own(to);
    }

    @GetMapping("/text-size")
    String textSize(
            @RequestParam String size, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        remember(response, TEXT_COOKIE, LARGE.equals(size) ? LARGE : "normal");
        return "redirect:" + own(to);
    }

    static boolean wantsLargeText(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, TEXT_COOKIE);
        return cookie != null && LARGE.equals(cookie.getValue());
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only an address of this site: one that a browser can't read as another host's. */
    private static String own(@Nullable String to) {
        boolean local = to != null && to.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
        return local && to != null ? to : "/";
    }
}
