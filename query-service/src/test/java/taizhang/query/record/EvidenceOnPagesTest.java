// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.session;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.evidence.EvidenceCommand;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.content.Contents;

/** Evidence as readers see and fetch it. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=evidence-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceOnPagesTest {

    private static final byte[] BYTES = "%PDF-1.7 会议记录".getBytes(StandardCharsets.UTF_8);
    private static final EvidenceFile MINUTES = file(sha256(BYTES), "会议 记录.pdf");
    private static final EvidenceFile WRONG = file("b".repeat(64), "传错的.pdf");

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private DocumentStore documents;

    private PageReader owner;
    private PageReader stranger;
    private PageReader supervisor;

    @BeforeEach
    void two_records_rest_on_one_file() throws Exception {
        owner = PageReader.secretary(http, "ty-ga");
        stranger = PageReader.secretary(http, "ty-sf");
        supervisor = PageReader.supervisor(http);
        if (log.head() == 0) {
            new Contents(documents).keep(MINUTES.hash(), new ByteArrayInputStream(BYTES));
            SampleCity.directory().bureaus().forEach(story::registered);
            story.on("2022-12-06")
                    .recorded("mine", session("ty-ga", "2022-12-05"))
                    .recorded("mine-too", session("ty-ga", "2022-12-05"))
                    .recorded("theirs", session("ty-sf", "2022-12-05"))
                    .recorded("bare", session("ty-ga", "2022-12-05"));
            tell(new EvidenceAttached(new RecordId("mine"), MINUTES));
            tell(new EvidenceAttached(new RecordId("mine"), WRONG));
            tell(new EvidenceRemoved(new RecordId("mine"), WRONG, "传错"));
            tell(new EvidenceAttached(new RecordId("mine-too"), MINUTES));
            tell(new EvidenceAttached(new RecordId("theirs"), MINUTES));
            tell(new EvidenceWaived(new RecordId("bare"), "线上学习"));
            story.on("2022-12-31").views();
        }
    }

    @Test
    void stands_on_the_page_with_name_type_size_and_hash() throws Exception {
        Document page = supervisor.page("/records/mine");
        String row = page.select("#evidence + section tbody tr").text();
        assertThat(row)
                .contains("会议 记录.pdf", "application/pdf", "字节", MINUTES.hash().value());
        assertThat(page.select("#evidence + section .history").text()).contains("移除《传错的.pdf》", "传错");
        assertThat(supervisor.page("/records/bare").text()).contains("无需材料，原因：线上学习");
        assertThat(supervisor.inEnglish().page("/records/mine").text()).contains("Evidence", "removed");
    }

    @Test
    void that_also_bears_another_record_out_is_hinted_to_its_author_within_the_own_scope() throws Exception {
        Document page = owner.page("/records/mine");
        assertThat(page.select("#evidence + section a[href=/records/mine-too]")).hasSize(1);
        assertThat(page.select("#evidence + section a[href=/records/theirs]")).isEmpty();
        assertThat(supervisor.page("/records/mine").select("a[href=/records/mine-too]"))
                .isEmpty();
    }

    @Test
    void is_handed_out_to_be_saved_and_never_to_be_shown() throws Exception {
        String address = "/records/mine/files/" + MINUTES.hash();
        assertThat(owner.text(address)).isEqualTo(new String(BYTES, StandardCharsets.UTF_8));
        assertThat(owner.header(address, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95.pdf");
        assertThat(owner.header(address, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(owner.header(address, "Content-Length")).isEqualTo(String.valueOf(BYTES.length));
        assertThat(owner.text("/api/records/mine/files"))
                .contains(MINUTES.hash().value());
    }

    @Test
    void is_handed_out_only_for_a_record_in_the_own_scope_that_rests_on_it() throws Exception {
        assertThat(stranger.answer("/records/mine/files/" + MINUTES.hash())).isEqualTo(404);
        assertThat(stranger.answer("/api/records/mine/files")).isEqualTo(404);
        assertThat(owner.answer("/records/bare/files/" + MINUTES.hash())).isEqualTo(404);
        assertThat(owner.answer("/records/mine/files/" + WRONG.hash()))
                .as("removed")
                .isEqualTo(404);
        assertThat(owner.answer("/records/mine/files/..%2f")).isBetween(400, 404);
    }

    private void tell(EvidenceEvent event) {
        story.append(EvidenceCommand.target(event.record()), event);
    }

    private static EvidenceFile file(String hash, String name) {
        return new EvidenceFile(new FileHash(hash), name, "application/pdf", BYTES.length, null);
    }

    private static String sha256(byte[] bytes) {
        return java.util.HexFormat.of()
                .formatHex(taizhang.storage.adapter.ChainHash.sha256().digest(bytes));
    }
}
