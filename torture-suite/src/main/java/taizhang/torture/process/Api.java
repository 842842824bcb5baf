// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** The JSON API as a script uses it: HTTP Basic, no session. */
public final class Api {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    // Of its own for each program, so that nothing of a killed one's connections is used for its successor.
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String credentials;

    Api(String address, String credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** @throws IOException when it is not known what became of the command */
    public Answer command(String name, String key, String body) throws IOException, InterruptedException {
        return send(request("/api/commands/" + name)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
