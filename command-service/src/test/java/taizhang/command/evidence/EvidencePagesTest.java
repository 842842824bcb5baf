// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.storage.DocumentStore;
import taizhang.web.upload.Samples;

class EvidencePagesTest extends CommandTest {

    @Autowired
    private DocumentStore documents;

    private String id;

    @BeforeEach
    void a_session_is_on_record() {
        id = session("专题学习");
    }

    private Answer form() {
        return desk(SECRETARY).open("/records/{id}/evidence", id);
    }

    private Answer upload(Answer form, String name, byte[] bytes) {
        var request = multipart("/records/{id}/evidence", id)
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes));
        request.param("commandId", form.inputs().get("commandId").getFirst());
        request.param("_csrf", form.page().selectFirst("input[name=_csrf]").attr("value"));
        request.cookie(form.token());
        return desk(SECRETARY).send(request);
    }

    private Answer send(Actor actor, String name, byte[] bytes) {
        return desk(actor)
                .send(post("/api/files?name={name}", name)
                        .contentType("application/octet-stream")
                        .content(bytes));
    }

    @Nested
    class A_file {

        @Test
        void is_attached_by_the_form_once_however_often_it_is_sent() {
            Answer form = form();
            Answer first = upload(form, "会议记录.pdf", Samples.PDF);
            Answer second = upload(form, "会议记录.pdf", Samples.PDF);

            assertThat(first.status()).isEqualTo(303);
            assertThat(first.location()).contains("/records/" + id, "saved=attached");
            assertThat(second.location()).isEqualTo(first.location());
            assertThat(log.head()).isEqualTo(head + 1);
            assertThat(form().page().text()).contains("会议记录.pdf");
        }

        @Test
        void is_removed_with_a_reason_and_the_reason_is_asked_for() {
            upload(form(), "会议记录.pdf", Samples.PDF);
            head = log.head();
            Answer page = form();
            String hash = page.page().selectFirst("input[name=hash]").attr("value");

            Answer without = desk(SECRETARY)
                    .handIn(page, "/records/" + id + "/evidence/remove", "hash", hash, "commandId", key, "reason", " ");
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.page().select(".error-summary").text()).contains("原因");
            nothing_was_recorded();

            Answer removed = desk(SECRETARY)
                    .handIn(
                            page,
                            "/records/" + id + "/evidence/remove",
                            "hash",
                            hash,
                            "commandId",
                            key,
                            "reason",
                            "传错");
            assertThat(removed.location()).contains("saved=removed");
            assertThat(form().page().text()).doesNotContain("会议记录.pdf");
        }

        @ParameterizedTest
        @CsvSource({
            "report.exe, 415, 不能保存这种文件",
            "report.docx, 415, 不符",
            "../x.pdf, 422, 文件名不合法",
            "http://169.254.169.254/x.pdf, 422, 不支持外部链接",
        })
        void that_is_not_taken_says_why_on_the_form(String name, int status, String words) {
            Answer refused = upload(form(), name, Samples.PDF);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.page().select(".error-summary").text()).contains(words);
            assertThat(refused.page().select("#file-error").text()).contains(words);
            nothing_was_recorded();
        }

        @Test
        void that_is_too_large_says_so_on_the_form() {
            Answer refused = upload(form(), "a.pdf", java.util.Arrays.copyOf(Samples.PDF, (20 << 20) + 1));
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.page().select("#file-error").text()).contains("文件超过 20 MB");
            nothing_was_recorded();
        }

        @Test
        void that_nobody_chose_is_asked_for() {
            Answer refused = upload(form(), "", new byte[0]);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#file-error").text()).contains("请填写文件");
        }
    }

    @Nested
    class The_API {

        @Test
        void takes_the_bytes_and_then_whose_evidence_they_are() {
            Answer taken = send(SECRETARY, "会场.jpg", Samples.photo());
            assertThat(taken.status()).isEqualTo(201);
            var file = LedgerJson.mapper().readTree(taken.body());
            assertThat(file.path("type").stringValue()).isEqualTo("image/jpeg");
            assertThat(file.path("original").stringValue())
                    .isNotEqualTo(file.path("hash").stringValue());
            nothing_was_recorded();

            Answer attached =
                    send("AttachFile", """
                    {"id": "%s", "hash": "%s", "name": "会场.jpg"}""".formatted(id, file.path("hash").stringValue()));
            assertThat(attached.status()).isEqualTo(201);
            assertThat(log.head()).isEqualTo(head + 1);
        }

        @Test
        void does_not_attach_what_another_brought() {
            byte[] theirs = (new String(Samples.PDF, US_ASCII) + key).getBytes(US_ASCII);
            Answer taken = send(NEIGHBOUR, "a.pdf", theirs);
            String hash =
                    LedgerJson.mapper().readTree(taken.body()).path("hash").stringValue();
            Answer attached = send("AttachFile", """
                    {"id": "%s", "hash": "%s", "name": "a.pdf"}""".formatted(id, hash));
            assertThat(attached.status()).isEqualTo(422);
            assertThat(attached.faults()).containsExactly("hash file.unknown");
            nothing_was_recorded();
        }

        @ParameterizedTest
        @CsvSource({
            "a.exe, 415, file.type",
            "a.xlsx, 415, file.type",
            "nul.pdf, 422, file.name",
            "file:///etc/passwd, 422, url.not_allowed",
        })
        void names_what_is_wrong(String name, int status, String code) {
            Answer refused = send(SECRETARY, name, Samples.PDF);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.faults()).containsExactly("file " + code);
        }

        @Test
        void never_fetches_a_file_from_elsewhere() {
            Answer list = desk(SECRETARY)
                    .send(post("/api/files?name=a.pdf")
                            .contentType("text/uri-list")
                            .content("http://10.0.0.1/a.pdf"));
            Answer parameter = desk(SECRETARY)
                    .send(post("/api/files?name=a.pdf&url=http://10.0.0.1/").content(Samples.PDF));
            assertThat(list.faults()).containsExactly("file url.not_allowed");
            assertThat(parameter.faults()).containsExactly("file url.not_allowed");
        }

        @Test
        void keeps_equal_files_once() {
            send(SECRETARY, "a.pdf", Samples.PDF);
            int contents = documents.scan("content/", null, 10_000).size();
            send(NEIGHBOUR, "b.pdf", Samples.PDF);
            assertThat(documents.scan("content/", null, 10_000)).hasSize(contents);
        }

        @Test
        void takes_bodies_of_several_parts_nowhere_else() {
            Answer refused = desk(SECRETARY)
                    .send(multipart("/api/commands/RecordSession")
                            .file(new MockMultipartFile("file", "a.pdf", "application/pdf", Samples.PDF)));
            assertThat(refused.status()).isEqualTo(415);
            nothing_was_recorded();
        }
    }

    @Test
    void none_may_be_needed_and_the_reason_is_on_record() {
        Answer page = form();
        Answer waived = desk(SECRETARY)
                .handIn(page, "/records/" + id + "/evidence/waive", "commandId", key, "reason", "线上学习，无签到表");
        assertThat(waived.location()).contains("saved=waived");
        assertThat(form().page().text()).contains("线上学习，无签到表");
    }

    @Test
    void another_bureaus_record_has_no_such_page() {
        assertThat(desk(NEIGHBOUR).open("/records/{id}/evidence", id).status()).isEqualTo(404);
    }
}
