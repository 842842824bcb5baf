// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that shows its cookies to whatever instance it is sent to, and follows no redirect. */
final class Person {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static Person loggedIn(String login, Site site) {
        Person person = new Person();
        HttpResponse<String> answer =
                person.send(site, "/login", "/login", "username", login, "password", Program.DEMO_PASSWORD);
        if (!location(answer).endsWith("/")) {
            throw new AssertionError("%s was not let in: %s".formatted(login, answer));
        }
        return person;
    }

    HttpResponse<String> get(Site site, String path) {
        return send(HttpRequest.newBuilder(uri(site, path)).header("Accept", "text/html"));
    }

    Document page(Site site, String path) {
        return Jsoup.parse(get(site, path).body());
    }

    /**
     * Sends the form for an address as it stands on a page, but for what was typed.
     *
     * @param typed names and values in turn
     */
    HttpResponse<String> send(Site site, String page, String action, String... typed) {
        Element form = page(site, page).selectFirst("form[action=%s]".formatted(action));
        if (!(form instanceof FormElement found)) {
            throw new AssertionError("no form for %s on %s".formatted(action, page));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        found.formData().forEach(field -> fields.put(field.key(), field.value()));
        for (int index = 0; index < typed.length; index += 2) {
            fields.put(typed[index], typed[index + 1]);
        }
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(site, action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where an answer leads to, as a path. */
    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private static URI uri(Site site, String path) {
        return URI.create(site.address() + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
