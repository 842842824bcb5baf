// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.codec.LedgerJson;
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
        return LedgerJson.mapper().readTree(send(request(login, path)));
    }

    /** A file as it comes. */
    byte[] file(String path) {
        return send(request(SUPERVISOR, path));
    }

    JsonNode post(String path, byte[] body) {
        return LedgerJson.mapper()
                .readTree(send(request(SUPERVISOR, path).POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private HttpRequest.Builder request(String login, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String port = program.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isIn(200, 201);
            return answer.body();
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
