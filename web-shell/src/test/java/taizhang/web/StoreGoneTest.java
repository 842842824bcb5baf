// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;

/** The store can't be reached for a while; the program goes on as soon as it can. */
@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreGoneTest {

    private static final String PASSWORD = "correct horse 台账";

    @Autowired
    private FragileDocuments documents;

    @Autowired
    private ToyAccounts accounts;

    @LocalServerPort
    private int port;

    private Visitor visitor;
    private String login;

    @BeforeEach
    void a_secretary_is_in() {
        visitor = new Visitor(port);
        login = accounts.open(Role.SECRETARY, PASSWORD);
        visitor.login(login, PASSWORD);
    }

    @Test
    void a_page_says_so_in_words_and_is_there_again_afterwards_for_who_was_logged_in() {
        documents.whileGone(() -> assertSaysSo(visitor.get("/records/1", "Accept", "text/html")));

        assertThat(visitor.get("/records/1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_is_answered_with_how_to_get_back_to_what_was_typed() {
        String token = visitor.token("/records/new");
        documents.whileGone(() -> assertSaysSo(visitor.post("/records", "_csrf", token, "topic", "学习")));

        assertThat(visitor.post("/records", "_csrf", token, "topic", "学习").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_login_is_neither_refused_nor_let_in() {
        Visitor stranger = new Visitor(port);
        String token = stranger.token("/login");
        documents.whileGone(
                () -> assertSaysSo(stranger.post("/login", "_csrf", token, "username", login, "password", PASSWORD)));

        assertThat(stranger.login(login, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/"));
    }

    @Test
    void a_program_gets_the_problem_and_when_to_come_again() {
        documents.whileGone(() -> {
            var answer = visitor.get("/api/things/1", "Authorization", Visitor.basic(login, PASSWORD));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"store.unavailable\"");
        });
    }

    @Test
    void its_health_is_bad_while_the_program_lives_and_stays_open_to_readers() {
        documents.whileGone(() -> {
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/assets/theme.css").statusCode()).isEqualTo(200);
        });
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static void assertSaysSo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("稍后");
    }
}
