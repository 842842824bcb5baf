// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody logged in, in a browser that runs no scripts; the API is asked under the same name. */
public final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** Knows no cookies: who shows a session beside a password is given another session with each answer. */
    private final HttpClient script =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String login;

    /** @param nanos from the request to the last byte of the answer, over the loopback */
    public record Answer(int status, byte[] body, long nanos) {
        public String text() {
            return new String(body, UTF_8);
        }
    }

    Reader(String address, String login) throws IOException {
        this.address = address;
        this.login = login;
        Matcher token = TOKEN.matcher(get("/login").text());
        if (!token.find()) {
            throw new IOException("The login has no token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(login, CityProgram.PASSWORD, URLEncoder.encode(token.group(1), UTF_8));
        Answer answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.status() >= 400 || get("/").text().contains("name=\"password\"")) {
            throw new IOException(login + " could not log in: " + answer.status());
        }
    }

    public String login() {
        return login;
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer post(String path, BodyPublisher body) throws IOException {
        return send(request(path).POST(body));
    }

    Answer postJson(String path, byte[] body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "zh-CN");
        return path.startsWith("/api/")
                ? request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ":" + CityProgram.PASSWORD).getBytes(UTF_8)))
                : request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.build();
        HttpClient client = asked.headers().firstValue("Authorization").isPresent() ? script : browser;
        long began = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(asked, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
