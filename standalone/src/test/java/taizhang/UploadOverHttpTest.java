// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Files on their way through the real server: what its own limits would do to them shows only here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadOverHttpTest {

    private static final String PASSWORD = "uploads-of-the-demo";
    private static final String PAGE = "/records/act-ty-sf/evidence";
    private static final String BOUNDARY = "a-boundary";
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(UTF_8);

    private static ConfigurableApplicationContext program;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start(@TempDir Path data) {
        program = SpringApplication.run(
                Standalone.class,
                "--taizhang.demo=true",
                "--taizhang.demo-password=" + PASSWORD,
                "--taizhang.data=" + data,
                "--server.port=0");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void the_secretary_is_logged_in() {
        String body = "username=secretary-ty-sf&password=" + PASSWORD + "&_csrf=" + encoded(input("_csrf", "/login"));
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void a_file_of_20_MB_goes_in_by_the_form_and_comes_back_as_it_was() throws IOException, InterruptedException {
        byte[] file = file(20 << 20);
        HttpResponse<String> answer = upload(file);
        assertThat(answer.statusCode()).isEqualTo(303);

        String page = send(request(answer.headers().firstValue("Location").orElseThrow())
                        .GET())
                .body();
        Matcher link = Pattern.compile("href=\"(/records/act-ty-sf/files/[0-9a-f]{64})\"")
                .matcher(page);
        assertThat(link.find()).as("a link to the file").isTrue();
        HttpResponse<byte[]> back = browser.send(request(link.group(1)).GET().build(), BodyHandlers.ofByteArray());
        assertThat(Arrays.equals(back.body(), file)).isTrue();
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void a_larger_one_is_refused_on_the_form_or_where_it_is_much_larger_on_a_page_of_its_own() {
        for (int size : new int[] {(20 << 20) + 1, 30 << 20}) {
            HttpResponse<String> answer = upload(file(size));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("文件超过 20 MB");
        }
    }

    @Test
    void a_program_is_told_so_too_also_where_it_does_not_say_how_much_comes() {
        for (int size : new int[] {(20 << 20) + 1, 30 << 20}) {
            byte[] file = file(size);
            InputStream unknownLength = new ByteArrayInputStream(file);
            HttpResponse<String> answer =
                    send(asProgram("/api/files?name=a.pdf").POST(BodyPublishers.ofInputStream(() -> unknownLength)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body.too_large", "20 MB");
        }
    }

    @Test
    void a_body_of_several_parts_is_taken_nowhere_else() {
        HttpResponse<String> answer = send(asProgram("/api/commands/RecordSession")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> upload(byte[] file) {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(part("_csrf", "", input("_csrf", PAGE))
                        + part("commandId", "", input("commandId", PAGE))
                        + part("file", "; filename=\"minutes.pdf\"", "")),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(request(PAGE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    private static String part(String name, String more, String value) {
        String end = more.isEmpty() ? value + "\r\n" : "";
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s".formatted(BOUNDARY, name, more, end);
    }

    private static byte[] file(int size) {
        return Arrays.copyOf(HEAD, size);
    }

    private String input(String name, String path) {
        String page = send(request(path).GET()).body();
        Matcher value =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).as("%s on %s", name, path).isTrue();
        return value.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static HttpRequest.Builder asProgram(String path) {
        return request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("secretary-ty-sf:" + PASSWORD).getBytes(UTF_8)));
    }

    private static HttpRequest.Builder request(String path) {
        String base = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create(base).resolve(path)).header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
