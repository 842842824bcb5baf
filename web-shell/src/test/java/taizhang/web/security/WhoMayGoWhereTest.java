// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;
import taizhang.web.ShellTest;
import taizhang.web.ToyAccounts;
import taizhang.web.Visitor;

@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayGoWhereTest {

    static final String PASSWORD = "correct horse 台账";

    @Autowired
    ToyAccounts accounts;

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void a_new_browser() {
        visitor = new Visitor(port);
    }

    @Nested
    class Nobody_in_particular {

        @ParameterizedTest
        @ValueSource(
                strings = {"/", "/records/1", "/accounts", "/nothing/here", "/actuator/env", "/error", "/theme.css"})
        void is_sent_to_the_login_from_every_page(String path) {
            var answer = visitor.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/login");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/things/1", "/api/nothing", "/v3/api-docs"})
        void is_asked_for_a_password_by_the_api(String path) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(asked -> assertThat(asked).startsWith("Basic"));
            assertThat(answer.body()).contains("\"code\":\"login.required\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/login",
                    "/assets/theme.css",
                    "/assets/favicon.ico",
                    "/assets/favicon.svg",
                    "/assets/icons.svg",
                    "/actuator/health/readiness"
                })
        void gets_the_login_and_what_it_looks_like(String path) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        }

        @Test
        void gets_no_session_by_looking_at_the_login() {
            assertThat(visitor.get("/login").headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("taizhang-session"));
        }
    }

    @Nested
    class Each_role {

        @ParameterizedTest
        @CsvSource({
            "SECRETARY,     /,              200",
            "SECRETARY,     /records/new,   200",
            "SECRETARY,     /records/1,     200",
            "SECRETARY,     /accounts,      403",
            "SECRETARY,     /nothing/here,  404",
            "SUPERVISOR,    /,              200",
            "SUPERVISOR,    /records/new,   403",
            "SUPERVISOR,    /records/1,     200",
            "SUPERVISOR,    /accounts,      403",
            "ADMINISTRATOR, /,              200",
            "ADMINISTRATOR, /records/new,   403",
            "ADMINISTRATOR, /records/1,     403",
            "ADMINISTRATOR, /accounts,      200",
            "ADMINISTRATOR, /actuator/env,  404",
            "SUPERVISOR,    /v3/api-docs,   200",
        })
        void reaches_exactly_its_pages(Role role, String path, int status) {
            visitor.login(accounts.open(role, PASSWORD), PASSWORD);
            assertThat(visitor.get(path, "Accept", "text/html,*/*;q=0.8").statusCode())
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/things/1", "/v3/api-docs"})
        void keeps_its_session_where_it_shows_its_password_beside_it(String path) {
            String login = accounts.open(Role.SECRETARY, PASSWORD);
            visitor.login(login, PASSWORD);
            var answer = visitor.get(path, "Authorization", Visitor.basic(login, PASSWORD));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("taizhang-session"));
        }

        @ParameterizedTest
        @CsvSource({
            "SECRETARY,     /api/things/1,  200",
            "ADMINISTRATOR, /api/things/1,  403",
            "SECRETARY,     /api/nothing,   404",
            "SECRETARY,     /v3/api-docs,   200",
        })
        void reaches_exactly_its_part_of_the_api(Role role, String path, int status) {
            String login = accounts.open(role, PASSWORD);
            assertThat(visitor.get(path, "Authorization", Visitor.basic(login, PASSWORD))
                            .statusCode())
                    .isEqualTo(status);
        }

        @Test
        void is_told_which_methods_a_path_takes() {
            String login = accounts.open(Role.SECRETARY, PASSWORD);
            var answer = visitor.postJson("/api/things/1", login, PASSWORD, "{}");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
            assertThat(answer.body()).contains("\"code\":\"method.not_allowed\"");
        }

        @Test
        void can_ask_for_the_head_of_what_it_may_get() {
            visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
            assertThat(visitor.send(visitor.request("/records/1").HEAD()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    class A_form {

        @Test
        void without_its_token_is_refused_and_says_what_to_do() {
            visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
            var answer = visitor.post("/records", "topic", "学习");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("不允许此操作");
            assertThat(answer.body()).contains("页面已过期").contains("后退");
        }

        @Test
        void with_its_token_is_taken() {
            visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
            String token = visitor.token("/records/new");
            assertThat(visitor.post("/records", "_csrf", token, "topic", "学习").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void sent_after_the_login_has_ended_is_not_lost_in_a_redirect() {
            String token = visitor.token("/login");
            var answer = visitor.post("/records", "_csrf", token, "topic", "学习");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("后退");
        }

        @Test
        void asked_for_by_a_script_after_the_login_has_ended_leads_to_the_login() {
            var answer = visitor.get("/records/1", "HX-Request", "true", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?ended");
        }

        @Test
        void of_the_logout_ends_the_session() {
            visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
            var answer = visitor.post("/logout", "_csrf", visitor.token("/"));
            assertThat(answer.headers().firstValue("Location")).hasValue("/login?logged_out");
            assertThat(visitor.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
        }
    }

    @Nested
    class A_login {

        @Test
        void leads_to_the_page_that_was_asked_for() {
            visitor.get("/records/7?asOf=2022-12-05", "Accept", "text/html");
            var answer = visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/records/7?asOf=2022-12-05"));
        }

        @Test
        void keeps_its_cookie_from_scripts_and_other_sites() {
            assertThat(visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD)
                            .headers()
                            .allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("taizhang-session")
                            && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Lax"));
        }

        @Test
        void is_answered_alike_for_a_wrong_password_and_for_nobody() {
            var wrong = visitor.login(accounts.open(Role.SECRETARY, PASSWORD), "wrong");
            var nobody = visitor.login("nobody-at-all", "wrong");
            assertThat(wrong.headers().firstValue("Location")).hasValue("/login?failed");
            assertThat(nobody.headers().firstValue("Location")).hasValue("/login?failed");
        }

        @Test
        void is_delayed_after_five_failures_even_with_the_right_password() {
            String login = accounts.open(Role.SECRETARY, PASSWORD);
            for (int i = 0; i < LoginThrottle.FAILURES; i++) {
                visitor.login(login, "wrong");
            }
            assertThat(visitor.login(login, PASSWORD).headers().firstValue("Location"))
                    .hasValue("/login?throttled");
            var api = visitor.get("/api/things/1", "Authorization", Visitor.basic(login, PASSWORD));
            assertThat(api.statusCode()).isEqualTo(429);
            assertThat(api.headers().firstValue("Retry-After")).hasValue("600");
        }
    }

    @Nested
    class A_session_ends_with_the_next_request_after {

        String login;

        @BeforeEach
        void a_secretary_is_in() {
            login = accounts.open(Role.SECRETARY, PASSWORD);
            visitor.login(login, PASSWORD);
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }

        @Test
        void another_role_was_granted() {
            accounts.grant(login, Role.ADMINISTRATOR);
            assertOver();
        }

        @Test
        void the_account_was_closed() {
            accounts.close(login);
            assertOver();
            assertThat(visitor.login(login, PASSWORD).headers().firstValue("Location"))
                    .hasValue("/login?failed");
        }

        @Test
        void the_password_was_changed() {
            accounts.changePassword(login, "another password");
            assertOver();
        }

        private void assertOver() {
            var answer = visitor.get("/", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/login?ended");
            assertThat(visitor.page("/login?ended").text()).contains("登录已失效");
        }
    }

    @Nested
    class A_program_that_was_let_in_is_refused_at_once_after {

        String login;

        @BeforeEach
        void it_was_let_in() {
            login = accounts.open(Role.SECRETARY, PASSWORD);
            assertThat(status(PASSWORD)).isEqualTo(200);
        }

        @Test
        void the_password_was_changed() {
            accounts.changePassword(login, "another password");
            assertThat(status(PASSWORD)).isEqualTo(401);
            assertThat(status("another password")).isEqualTo(200);
        }

        @Test
        void its_role_was_taken() {
            accounts.grant(login, Role.ADMINISTRATOR);
            assertThat(status(PASSWORD)).isEqualTo(403);
        }

        @Test
        void its_account_was_closed() {
            accounts.close(login);
            assertThat(status(PASSWORD)).isEqualTo(401);
        }

        private int status(String password) {
            return visitor.get("/api/things/1", "Authorization", Visitor.basic(login, password))
                    .statusCode();
        }
    }
}
