// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

/** Who gets where in the whole program: exactly what the route tables say, for every route and every role. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {

    private static final String PASSWORD = "routes-of-the-demo";
    private static final Map<Role, String> LOGINS = Map.of(
            Role.SECRETARY, "secretary-ty-sf", Role.SUPERVISOR, "demo-supervisor", Role.ADMINISTRATOR, "demo-admin");
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            entry("{id}", "act-ty-sf"),
            entry("{bureau}", "ty-sf"),
            entry("{campaign}", "CONSTITUTION_WEEK"),
            entry("{year}", "2022"),
            entry("{rule}", "ZXZ-01"),
            entry("{period}", "2022-Q4"),
            entry("{login}", "nobody"),
            entry("{list}", "hearings"),
            entry("{view}", "recent"),
            entry("{hash}", "0".repeat(64)),
            entry("{kind}", "STUDY_SESSION"),
            entry("{format}", "csv"),
            entry("{token}", "nothing"),
            entry("{what}", "rename"));
    private static final Map<Role, String> COMMANDS =
            Map.of(Role.SECRETARY, "RecordSession", Role.SUPERVISOR, "NoteRecord", Role.ADMINISTRATOR, "OpenAccount");
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`?]*)[^`]*`");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext program;
    private static List<Route> routes;

    @BeforeAll
    static void start(@TempDir Path data) {
        program = SpringApplication.run(
                Standalone.class,
                "--taizhang.demo=true",
                "--taizhang.demo-password=" + PASSWORD,
                "--taizhang.data=" + data,
                "--server.port=0");
        routes = program.getBeansOfType(RouteTable.class).values().stream()
                .flatMap(table -> table.routes().stream())
                .toList();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_handler_of_the_services_stands_in_a_route_table_and_every_route_has_a_handler() {
        var handled = new TreeSet<String>();
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().matches("taizhang\\.(command|query)\\..*")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapping.getPatternValues()
                                        .forEach(pattern -> handled.add(method + " " + pattern)));
                    }
                });
        var allowed = new TreeSet<String>();
        routes.forEach(route -> allowed.add(route.method() + " " + route.pattern()));

        assertThat(handled).isNotEmpty();
        assertThat(allowed).isEqualTo(handled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "supervisor"})
    void every_address_in_the_guides_is_one_of_them(String guide) throws IOException {
        String text = Files.readString(Path.of("../docs/guide/" + guide + ".md"));
        PathPatternParser patterns = new PathPatternParser();
        List<String> nowhere = ADDRESS.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(path -> routes.stream()
                        .noneMatch(route -> patterns.parse(route.pattern()).matches(PathContainer.parsePath(path))))
                .toList();
        assertThat(nowhere).isEmpty();
    }

    @Test
    void a_stranger_is_sent_to_the_login_or_told_to_say_who_he_is() {
        HttpClient stranger = HttpClient.newHttpClient();
        Map<String, Integer> answers = new TreeMap<>();
        for (Route route : routes) {
            if (route.method().equals(HttpMethod.GET)) {
                int expected = isApi(route) ? 401 : 302;
                int status = send(stranger, request(route, Role.SECRETARY)).statusCode();
                if (status != expected) {
                    answers.put(route.pattern(), status);
                }
            }
        }
        assertThat(answers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_gets_where_the_tables_say_and_nowhere_else(Role role) {
        HttpClient reader =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(reader, form("/login", reader, "username=" + LOGINS.get(role) + "&password=" + PASSWORD));
        Map<String, String> wrong = new TreeMap<>();
        for (Route route : routes) {
            HttpRequest.Builder request = isApi(route)
                    ? authenticated(request(route, role), role)
                    : route.method().equals(HttpMethod.GET)
                            ? request(route, role)
                            : form(path(route, role), reader, "");
            int status = send(reader, request).statusCode();
            boolean refused = status == 401 || status == 403;
            boolean login = status == 302;
            if (refused == mayUse(role, route) || login || status >= 500) {
                wrong.put(route.method() + " " + route.pattern(), role + " got " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Several tables may open one path, each for its own roles. */
    private static boolean mayUse(Role role, Route route) {
        return routes.stream()
                .filter(other ->
                        other.method().equals(route.method()) && other.pattern().equals(route.pattern()))
                .anyMatch(other -> other.roles().contains(role));
    }

    private static boolean isApi(Route route) {
        return route.pattern().startsWith("/api/");
    }

    private static String path(Route route, Role role) {
        String path = route.pattern()
                // Which command a role may give is decided behind the route; each gets one of its own.
                .replaceFirst("(/api/commands/)\\{\\w+}", "$1" + COMMANDS.get(role));
        for (var subject : SUBJECTS.entrySet()) {
            path = path.replace(subject.getKey(), subject.getValue());
        }
        assertThat(path).as("a subject for every variable").doesNotContain("{");
        return path;
    }

    private static HttpRequest.Builder request(Route route, Role role) {
        return HttpRequest.newBuilder(uri(path(route, role)))
                .header("Content-Type", "application/json")
                .method(
                        route.method().name(),
                        BodyPublishers.ofString(route.method().equals(HttpMethod.GET) ? "" : "{}"));
    }

    private static HttpRequest.Builder authenticated(HttpRequest.Builder request, Role role) {
        byte[] credentials = (LOGINS.get(role) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A form as the browser would send it, with the token of a page that everyone may open. */
    private static HttpRequest.Builder form(String path, HttpClient reader, String fields) {
        Matcher token = TOKEN.matcher(
                send(reader, HttpRequest.newBuilder(uri(path.equals("/login") ? "/login" : "/account/password")))
                        .body());
        assertThat(token.find()).as("a form has a token").isTrue();
        String body = fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path);
    }

    private record Answered(int statusCode, String body) {}

    /** What is sent on and on has no end to wait for. */
    private static Answered send(HttpClient reader, HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = reader.send(request.build(), BodyHandlers.ofInputStream());
            boolean endless = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isPresent();
            try (InputStream body = answer.body()) {
                return new Answered(
                        answer.statusCode(), endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
