// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;
import taizhang.web.ShellTest;
import taizhang.web.ToyAccounts;
import taizhang.web.Visitor;

@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest {

    static final String PASSWORD = "correct horse";

    @Autowired
    ToyAccounts accounts;

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void a_secretary_is_in() {
        visitor = new Visitor(port);
        visitor.login(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login?failed",
                "/assets/theme.css",
                "/records/boom",
                "/accounts",
                "/nothing/here",
                "/api/things/1",
                "/api/things?year=x",
                "/v3/api-docs",
                "/actuator/health/liveness",
                "/records/1;a=b"
            })
    void stand_on_every_kind_of_answer(String path) {
        assertStrict(visitor.get(path, "Accept", "text/html,*/*;q=0.8"));
    }

    @Test
    void stand_on_a_refused_form() {
        assertStrict(visitor.post("/records", "topic", "学习"));
        assertStrict(visitor.post("/records", "topic", "x".repeat(2 * 1024 * 1024)));
    }

    @Test
    void let_browsers_keep_what_is_named_by_its_hash() {
        String href = visitor.page("/").select("link[href*=theme]").attr("href");
        assertThat(href).matches("/assets/theme-[0-9a-f]{32}\\.css");
        assertThat(visitor.get(href).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=31536000"));
    }

    @Test
    void keep_pages_out_of_every_cache() {
        assertThat(visitor.get("/").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: many\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: nothing we know\r\n",
            })
    void stand_on_a_body_whose_length_can_not_be_told(String headers) throws IOException {
        String form = "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        assertThat(raw(form + headers))
                .matches("(?s)HTTP/1\\.1 (400|403|501) .*")
                .doesNotContainIgnoringCase("tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login?a=%zz HTTP/1.1\r\nHost: a\r\n",
                "POST /login HTTP/1.1\r\n"
                        + "Host: a\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 3\r\n\r\n"
                        + "%%%",
            })
    void stand_on_parameters_that_can_not_be_read(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 400 ").contains("Content-Security-Policy", "请求有误");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%00 HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: LONG\r\n"})
    void tell_nothing_of_the_server_even_where_no_filter_was_reached(String head) throws IOException {
        String answer = raw(head.replace("LONG", "x".repeat(100_000)));
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<html");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertStrict(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as("content of %s (%d)", answer.uri(), answer.statusCode())
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
