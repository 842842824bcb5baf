// SPDX-License-Identifier: Apache-2.0
package taizhang.program;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.codec.LedgerJson;
import taizhang.web.security.Viewer;

/** Someone at a desk: opens pages, fills in what is on them and hands it in, as a browser without script would. */
public final class Desk {

    private static final String TOKEN = "taizhang-form";

    private final MockMvc mvc;
    private final Viewer viewer;

    public Desk(MockMvc mvc, Viewer viewer) {
        this.mvc = mvc;
        this.viewer = viewer;
    }

    /**
     * What came back.
     *
     * @param token the cookie that the forms on it need, as the browser now has it
     */
    public record Answer(
            int status,
            String location,
            String body,
            @Nullable Cookie token) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The values that the form on the page would send, as it stands. */
        public Map<String, List<String>> inputs() {
            Map<String, List<String>> inputs = new LinkedHashMap<>();
            for (Element input : page().select("main form [name]")) {
                boolean isButton = input.tagName().equals("button");
                boolean isUnticked = input.attr("type").equals("checkbox") && !input.hasAttr("checked");
                if (!isButton && !isUnticked) {
                    inputs.computeIfAbsent(input.attr("name"), _ -> new ArrayList<>())
                            .add(value(input));
                }
            }
            return inputs;
        }

        /** What the API found wrong, each as {@code <field> <code>}. */
        public List<String> faults() {
            List<String> faults = new ArrayList<>();
            LedgerJson.mapper()
                    .readTree(body)
                    .path("errors")
                    .forEach(error -> faults.add(error.path("field").asString("") + " "
                            + error.path("code").asString("")));
            return faults;
        }

        private static String value(Element input) {
            return switch (input.tagName()) {
                case "select" -> {
                    Element chosen = input.selectFirst("option[selected]");
                    yield chosen == null ? "" : chosen.attr("value");
                }
                case "textarea" -> input.wholeText();
                default -> input.attr("value");
            };
        }
    }

    public Answer open(String path, Object... variables) {
        return send(get(path, variables));
    }

    /** @param typed names and values in turn; what is on the page and not named stays as it is */
    public Answer handIn(Answer form, String path, String... typed) {
        Map<String, List<String>> inputs = form.inputs();
        for (int index = 0; index < typed.length; index += 2) {
            inputs.put(typed[index], List.of(typed[index + 1]));
        }
        Element token = form.page().selectFirst("input[name=_csrf]");
        if (token != null) {
            inputs.put("_csrf", List.of(token.attr("value")));
        }
        var request = MockMvcRequestBuilders.post(path);
        inputs.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return send(request, form.token());
    }

    public Answer command(String name, String key, String body) {
        return send(post("/api/commands/{name}", name)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        return send(request, null);
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Cookie token) {
        if (token != null) {
            request.cookie(token);
        }
        try {
            MockHttpServletResponse response = mvc.perform(request.with(
                            authentication(new TestingAuthenticationToken(viewer, null, "ROLE_" + viewer.role()))))
                    .andReturn()
                    .getResponse();
            String location = response.getRedirectedUrl();
            Cookie newToken = response.getCookie(TOKEN);
            return new Answer(
                    response.getStatus(),
                    location == null ? "" : location,
                    response.getContentAsString(StandardCharsets.UTF_8),
                    newToken == null ? token : newToken);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Long enough for any machine; a projection that has not come by then has stopped. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);
}
