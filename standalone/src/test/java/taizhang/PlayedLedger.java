// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.codec.LedgerJson;
import taizhang.projection.Progress;
import tools.jackson.databind.JsonNode;

/** The whole program after a story of the test's resources, asked over HTTP as any reader could. */
final class PlayedLedger implements AutoCloseable {

    static final String SUPERVISOR = "demo-supervisor";
    private static final String PASSWORD = "half-a-year-of-a-bureau";

    private final ConfigurableApplicationContext program;
    private final HttpClient client = HttpClient.newHttpClient();

    PlayedLedger(String story, Path data) throws URISyntaxException {
        Path file = Path.of(PlayedLedger.class.getResource(story).toURI());
        program = SpringApplication.run(
                Standalone.class,
                "--taizhang.play=" + file,
                "--taizhang.demo-password=" + PASSWORD,
                "--taizhang.data=" + data,
                "--server.port=0");
    }

    JsonNode get(String path) {
        return get(SUPERVISOR, path);
    }

    JsonNode get(String login, String path) {
        return LedgerJson.mapper().readTree(sound(send(request(login, path).build())));
    }

    int status(String path) {
        return send(request(SUPERVISOR, path).build()).statusCode();
    }

    /** A file as it comes. */
    byte[] file(String path) {
        return sound(send(request(SUPERVISOR, path).build()));
    }

    JsonNode post(String path, byte[] body) {
        return LedgerJson.mapper()
                .readTree(sound(send(request(SUPERVISOR, path)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())));
    }

    /** Gives a command, after which every view has it. */
    void send(String login, String command, String body) {
        long position = LedgerJson.mapper()
                .readTree(sound(post(login, command, body)))
                .get("position")
                .asLong();
        assertThat(program.getBean(Progress.class).awaitPassed(position, Duration.ofSeconds(20)))
                .isTrue();
    }

    void refused(String login, String command, String body, String problem) {
        HttpResponse<byte[]> answer = post(login, command, body);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(text(answer)).contains(problem);
    }

    private HttpResponse<byte[]> post(String login, String command, String body) {
        return send(request(login, "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String login, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String port = program.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private static byte[] sound(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 201);
        return answer.body();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What was done to a record, in order. */
    List<String> steps(String record) {
        return get("/api/records/" + record + "/history")
                .get("versions")
                .valueStream()
                .map(version -> version.get("what").asString())
                .toList();
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
