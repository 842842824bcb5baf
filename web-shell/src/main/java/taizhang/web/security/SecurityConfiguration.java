// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import taizhang.api.account.Role;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.answer.LogEnd;
import taizhang.web.problem.ProblemAnswer;
import taizhang.web.session.SessionContent;

/** Who may come in and where to: programs by HTTP Basic, people by the login page, everyone else nowhere. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(LoginPage.class)
public class SecurityConfiguration {

    /** Sessions, delays and memories run by the system's clock, whatever the ledger's says. */
    private static final Clock SYSTEM = Clock.systemUTC();

    @Bean
    Accounts accounts(CommitLog log, LogEnd end) {
        return new Accounts(log, end);
    }

    @Bean
    Credentials credentials(OneAnswer answer) {
        return new Credentials(answer.ofReader(), new PasswordHashing());
    }

    @Bean
    FeedTokens feedTokens(DocumentStore documents) {
        return new FeedTokens(documents);
    }

    @Bean
    Logins logins(Accounts accounts, Credentials credentials) {
        return new Logins(accounts, credentials, SYSTEM);
    }

    @Bean
    SessionContent loginInSession() {
        return new LoginInSession();
    }

    @Bean
    Routes routes(ObjectProvider<RouteTable> tables) {
        return new Routes(tables.stream().toList());
    }

    @Bean
    Denials denials(Routes routes, ProblemAnswer answer) {
        return new Denials(routes, answer);
    }

    @Bean
    LoginRequired loginRequired(ProblemAnswer answer) {
        return new LoginRequired(answer);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Looks nothing up, so that the page which says that the store is out of reach has its look too. */
    @Bean
    @Order(0)
    SecurityFilterChain everyone(HttpSecurity http, Denials denials, LoginRequired loginRequired) throws Exception {
        return http.securityMatcher(OpenPaths.WITHOUT_SESSION)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(loginRequired).accessDeniedHandler(denials))
                .headers(SecurityConfiguration::transportAndCaches)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Logins logins,
            Routes routes,
            Denials denials,
            LoginRequired loginRequired,
            FeedTokens feeds,
            Accounts accounts,
            ProblemAnswer answer)
            throws Exception {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new FeedLogin(feeds, accounts, SYSTEM, answer), AuthorizationFilter.class)
                .authenticationManager(new ProviderManager(new LoginProvider(logins::loginOften)))
                .sessionManagement(sessions -> besides(sessions, SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginRequired))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(loginRequired).accessDeniedHandler(denials))
                .headers(SecurityConfiguration::transportAndCaches)
                .authorizeHttpRequests(requests -> allow(requests, routes))
                .build();
    }

    /** The description of the API is for programs and for people, each by their own kind of login. */
    @Bean
    @Order(2)
    SecurityFilterChain description(HttpSecurity http, Logins logins, Denials denials, LoginRequired loginRequired)
            throws Exception {
        return http.securityMatcher("/v3/**")
                .authenticationManager(new ProviderManager(new LoginProvider(logins::loginOften)))
                .sessionManagement(sessions -> besides(sessions, SessionCreationPolicy.NEVER))
                .addFilterBefore(new SessionEnd(logins, SYSTEM), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginRequired))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(loginRequired).accessDeniedHandler(denials))
                .headers(SecurityConfiguration::transportAndCaches)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http, Logins logins, Routes routes, Denials denials, LoginRequired loginRequired)
            throws Exception {
        return http.authenticationManager(new ProviderManager(new LoginProvider(logins::login)))
                .addFilterBefore(new SessionEnd(logins, SYSTEM), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler((_, response, why) -> response.sendRedirect(refusal(why))))
                .logout(logout -> logout.logoutSuccessUrl("/login?logged_out"))
                // Kept by cookie, a login page left open over night still works, and strangers get no session.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .requestCache(cache -> cache.requestCache(wantedPage()))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(loginRequired).accessDeniedHandler(denials))
                .headers(SecurityConfiguration::transportAndCaches)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers(HttpMethod.GET, OpenPaths.FOR_EVERYONE)
                            .permitAll();
                    allow(requests, routes);
                })
                .build();
    }

    /** A password shown with each request begins no session; one that stands beside it would get a new id each time. */
    private static void besides(SessionManagementConfigurer<HttpSecurity> sessions, SessionCreationPolicy policy) {
        sessions.sessionCreationPolicy(policy).sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    }

    /** The other headers are set by {@link SecurityHeaders}. */
    private static void transportAndCaches(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(withDefaults()).httpStrictTransportSecurity(withDefaults());
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Routes routes) {
        for (Route route : routes.sorted()) {
            String[] roles = route.roles().stream().map(Role::name).toArray(String[]::new);
            requests.requestMatchers(route.method(), route.pattern()).hasAnyRole(roles);
            if (route.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, route.pattern()).hasAnyRole(roles);
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Where to go after the login: only a page can be asked for again. */
    private static CookieRequestCache wantedPage() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !ProblemAnswer.wantsJson(request));
        return cache;
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("taizhang-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static String refusal(AuthenticationException why) {
        return why instanceof LoginDelayed ? "/login?throttled" : "/login?failed";
    }
}
