// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.FlashMapManager;
import taizhang.projection.answer.OneAnswer;

/** Puts our sessions in the place of the container's, whose own die with the process and are known to no other. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    private static final String COOKIE = "taizhang-session";

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessions(OneAnswer answer, SessionContent content) {
        // Sessions run by the system's clock, whatever the ledger's says.
        var filter = new SessionRepositoryFilter<>(new StoredSessions(answer.ofReader(), content, Clock.systemUTC()));
        filter.setHttpSessionIdResolver(new SessionIds(cookie()));
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    /** Spring finds it by its name. */
    @Bean
    FlashMapManager flashMapManager() {
        return new NoFlashMessages();
    }

    private static CookieSerializer cookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
