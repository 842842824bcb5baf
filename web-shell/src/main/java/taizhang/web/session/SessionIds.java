// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** The cookie that names the session; nobody asks for it while the page is drawn that says the store is out of reach. */
final class SessionIds implements HttpSessionIdResolver {

    private static final Integer STORE_GONE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return STORE_GONE.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                ? List.of()
                : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
