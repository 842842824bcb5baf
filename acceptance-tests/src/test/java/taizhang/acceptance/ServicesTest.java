// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.acceptance.Person.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Several instances of two services are one ledger to whoever uses it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@OnServices
@Order(12)
class ServicesTest {

    private final Services services;

    ServicesTest(Services services) {
        this.services = services;
    }

    @Nested
    class A_login {

        @Test
        void on_one_instance_is_good_on_all_and_its_end_ends_it_everywhere() {
            Person supervisor = Person.loggedIn("demo-supervisor", services.command(0));
            assertThat(statuses(supervisor)).containsOnly(200);

            supervisor.send(services.query(1), "/", "/logout");
            assertThat(statuses(supervisor)).containsOnly(302);
        }

        @Test
        void is_over_on_the_query_side_once_the_password_was_changed_on_the_command_side() {
            String login = "secretary-ls-ga";
            String wanted = "another-long-password";
            Person secretary = Person.loggedIn(login, services.origin());
            Person elsewhere = Person.loggedIn(login, services.query(1));
            // Remembered there, so that a program doesn't pay for a slow hash with each request.
            Api.as(login, services.query(1)).get("/api/bureaus");

            HttpResponse<String> answer = secretary.send(
                    services.command(0),
                    "/account/password",
                    "/account/password",
                    "old",
                    Program.DEMO_PASSWORD,
                    "wanted",
                    wanted,
                    "again",
                    wanted);

            assertThat(location(answer)).isEqualTo("/login");
            assertThat(location(elsewhere.get(services.query(1), "/"))).isEqualTo("/login?ended");
            assertThat(Api.as(login, services.query(1)).status("/api/bureaus")).isEqualTo(401);
        }

        private List<Integer> statuses(Person person) {
            return List.of(
                    person.get(services.command(0), "/account/password").statusCode(),
                    person.get(services.command(1), "/account/password").statusCode(),
                    person.get(services.query(0), "/city").statusCode(),
                    person.get(services.query(1), "/city").statusCode());
        }
    }

    @Nested
    class A_record {

        @Test
        void is_seen_on_every_instance_by_whoever_has_just_made_it() {
            Person secretary = Person.loggedIn("secretary-ty-sf", services.origin());
            for (String title : List.of("送法进企业", "送法进学校", "送法进社区")) {
                HttpResponse<String> answer = secretary.send(
                        services.origin(),
                        "/records/new?type=PUBLICITY_ACTIVITY",
                        "/records/new",
                        "title",
                        title,
                        "heldOn",
                        "2022-12-20");

                assertThat(location(answer)).as(answer.body()).contains("after=", "saved=recorded");
                for (int instance = 0; instance < 2; instance++) {
                    String page = secretary
                            .page(services.query(instance), location(answer))
                            .select("main")
                            .text();
                    assertThat(page).contains(title).doesNotContain("正在更新");
                }
            }
        }

        @Test
        void is_made_once_by_a_command_that_comes_to_several_instances_at_the_same_time() {
            String body = """
                    {"host": "ty-sf", "title": "同时送达", "heldOn": "2022-12-20"}""";
            List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                    .mapToObj(number ->
                            CompletableFuture.supplyAsync(() -> Api.as("secretary-ty-sf", services.command(number % 2))
                                    .command("RecordActivity", "at-the-same-time", body)))
                    .toList();
            List<HttpResponse<String>> answers =
                    sent.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .as(answers.getFirst().body())
                    .containsOnly(201);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .containsOnly(answers.getFirst().body());
        }
    }

    @Nested
    class Each_service {

        @Test
        void answers_for_its_own_paths_only() {
            Person supervisor = Person.loggedIn("demo-supervisor", services.origin());
            Person secretary = Person.loggedIn("secretary-ty-sf", services.origin());

            assertThat(supervisor.get(services.command(0), "/city").statusCode())
                    .isEqualTo(404);
            assertThat(secretary
                            .get(services.query(0), "/records/new?type=LECTURE")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void describes_its_own_part_of_the_api() {
            Api supervisor = Api.as("demo-supervisor", services.origin());

            Pattern written = Pattern.compile("/api/(commands/\\w+|files|people|imports(/.+)?|reminders/(urge|read))");
            assertThat(supervisor.get("/v3/api-docs").get("paths").propertyNames())
                    .contains("/api/city")
                    .noneMatch(written.asMatchPredicate());
            assertThat(supervisor.get("/v3/api-docs/commands").get("paths").propertyNames())
                    .contains("/api/commands/RecordSession", "/api/files", "/api/people")
                    .allMatch(written.asMatchPredicate());
        }
    }
}
