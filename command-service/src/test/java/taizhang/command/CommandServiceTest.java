// SPDX-License-Identifier: Apache-2.0
package taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.storage.CommitLog;
import taizhang.storage.mongodb.MongoStore;
import taizhang.web.clock.StoryMark;

/** The service as it is started, on a server that comes and goes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class CommandServiceTest {

    private static final String OPTIONS = "?taizhang.standalone=true&serverSelectionTimeoutMS=1000";
    private static final Pattern PASSWORD = Pattern.compile("密码 password (\\S+)");

    private MongoServer server;
    private Cable cable;

    @BeforeEach
    void a_server_with_an_empty_database() {
        server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        cable = Cable.to(server.getLocalAddress().getPort());
    }

    @AfterEach
    void no_server() {
        cable.close();
        server.shutdownNow();
    }

    @Test
    void of_two_that_start_on_an_empty_database_one_opens_it_and_shows_the_password(CapturedOutput output) {
        var one = CompletableFuture.supplyAsync(this::start);
        var other = CompletableFuture.supplyAsync(this::start);
        try (var first = one.join();
                var second = other.join()) {
            assertThat(output.getOut()).containsOnlyOnce("First start");
            assertThat(status(first, adminsPassword(output), "k1")).isEqualTo(201);
            assertThat(status(second, adminsPassword(output), "k2")).isEqualTo(201);
            assertThat(first.getBean(CommitLog.class).head()).isEqualTo(3);
        }
    }

    @Test
    void goes_on_by_itself_when_the_server_is_back(CapturedOutput output) {
        try (var service = start()) {
            String password = adminsPassword(output);
            assertThat(status(service, password, "before")).isEqualTo(201);

            cable.cut();
            HttpResponse<String> meanwhile = open(service, password, "meanwhile");
            assertThat(meanwhile.statusCode()).isEqualTo(503);
            assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
            assertThat(meanwhile.body()).contains("\"code\":\"store.unavailable\"");

            cable.mend();
            assertThat(status(service, password, "meanwhile")).isEqualTo(201);
        }
    }

    @Nested
    class A_start_that_can_not_be_says_in_one_sentence {

        @Test
        void that_no_store_was_named(CapturedOutput output) {
            assertRefused(output, "TAIZHANG_STORE=mongodb://");
        }

        @Test
        void that_the_address_can_not_be_read(CapturedOutput output) {
            assertRefused(output, "not an address of MongoDB", "--taizhang.store=postgresql://db/ledger");
        }

        @Test
        void that_no_server_answers(CapturedOutput output) {
            cable.cut();
            assertRefused(output, "no server answers", "--taizhang.store=" + uri() + OPTIONS);
        }

        @Test
        void that_the_server_is_no_replica_set(CapturedOutput output) {
            assertRefused(output, "not a member of a replica set", "--taizhang.store=" + uri());
        }

        @Test
        void that_the_ledger_is_not_whole(CapturedOutput output) {
            try (var store = MongoStore.open(uri() + OPTIONS, Clock.systemUTC())) {
                new StoryMark(store.documents()).begin();
            }
            assertRefused(output, "a story whose playing broke off", "--taizhang.store=" + uri() + OPTIONS);
        }

        private static void assertRefused(CapturedOutput output, String sentence, String... options) {
            assertThatThrownBy(() -> CommandService.start(options)).isNotNull();
            assertThat(output.getErr())
                    .contains(sentence)
                    .doesNotContain("Exception in")
                    .doesNotContain("\tat ");
        }
    }

    private ConfigurableApplicationContext start() {
        return CommandService.start("--server.port=0", "--taizhang.store=" + uri() + OPTIONS);
    }

    private String uri() {
        return "mongodb://127.0.0.1:%d/ledger".formatted(cable.port());
    }

    private static String adminsPassword(CapturedOutput output) {
        Matcher shown = PASSWORD.matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static int status(ConfigurableApplicationContext service, String password, String key) {
        return open(service, password, key).statusCode();
    }

    /** The administrator opens an account named as the key. */
    private static HttpResponse<String> open(ConfigurableApplicationContext service, String password, String key) {
        String port = service.getEnvironment().getProperty("local.server.port");
        String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/commands/OpenAccount"))
                .header("Authorization", "Basic " + basic)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\": \"%s\", \"role\": \"SUPERVISOR\"}".formatted(key)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
