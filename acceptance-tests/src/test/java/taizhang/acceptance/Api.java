// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API as a script uses it: HTTP Basic, no session. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String login;

    private Api(String address, String login) {
        this.address = address;
        this.login = login;
    }

    static Api as(String login, Site site) {
        return new Api(site.address(), login);
    }

    JsonNode get(String path, Object... arguments) {
        HttpResponse<String> response = send(request(path.formatted(arguments)).GET());
        assertThat(response.statusCode())
                .as("GET %s: %s", response.uri(), response.body())
                .isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    HttpResponse<String> command(String name, String key, String body) {
        return send(request("/api/commands/" + name)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String credentials = login + ":" + Program.DEMO_PASSWORD;
        return HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
