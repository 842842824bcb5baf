// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;
import taizhang.web.ShellTest;
import taizhang.web.ToyAccounts;
import taizhang.web.Visitor;

/** What a client of ours would never send, over a bare connection: chunks that are none, and bodies that break off. */
@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenBodyTest {

    private static final String PASSWORD = "correct horse";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    @Autowired
    ToyAccounts accounts;

    @LocalServerPort
    int port;

    private String authorization;

    @BeforeEach
    void a_secretary_is_known() {
        authorization = Visitor.basic(accounts.open(Role.SECRETARY, PASSWORD), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\njunk\r\n", "5\r\na=b&cXX", "-1\r\n", "FFFFFFFFFFFF\r\na"})
    void a_form_in_broken_chunks_is_the_senders_fault(String chunks) throws IOException {
        for (String path : new String[] {"/login", "/records"}) {
            assertThat(chunked(path, FORM, "", chunks))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Content-Security-Policy", "请求有误");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\njunk\r\n", "2\r\n{}XX"})
    void a_command_in_broken_chunks_is_told_so_as_a_problem(String chunks) throws IOException {
        String answer = chunked(
                "/api/commands/RecordSession", "application/json", "Authorization: " + authorization + "\r\n", chunks);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"request.invalid\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\njunk\r\n",
                "3E\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n0\r\n\r\n"
            })
    void a_form_with_a_file_in_broken_chunks_too(String chunks) throws IOException {
        String answer = chunked("/files", PARTS, "Authorization: " + authorization + "\r\n", chunks);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("请求有误");
    }

    /** The server may think that nobody is left to read an answer; what it never says is that it was its own fault. */
    @ParameterizedTest
    @ValueSource(strings = {"", "3\r\na=b", "3\r\n{\"a"})
    void a_body_that_breaks_off_is_never_an_error_of_the_server(String chunks) throws IOException {
        for (String type : new String[] {FORM, "application/json", PARTS}) {
            String path =
                    type.equals(FORM) ? "/records" : type.equals(PARTS) ? "/files" : "/api/commands/RecordSession";
            assertThat(chunked(path, type, "Authorization: " + authorization + "\r\n", chunks))
                    .matches("(?s)(HTTP/1\\.1 400 .*)?");
        }
    }

    @Test
    void parts_that_break_off_are_told_so() throws IOException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF";
        for (int length : new int[] {body.length(), body.length() + 100}) {
            String answer = raw("POST /files HTTP/1.1\r\nHost: a\r\nAccept-Language: zh-CN\r\nConnection: close\r\n"
                    + "Authorization: " + authorization + "\r\nContent-Type: " + PARTS + "\r\nContent-Length: " + length
                    + "\r\n\r\n" + body);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("请求有误");
        }
    }

    private String chunked(String path, String type, String headers, String chunks) throws IOException {
        return raw("POST " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Language: zh-CN\r\nConnection: close\r\n" + headers
                + "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    }

    /** Sends all of it and hangs up on its side, so that the server sees the end. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
