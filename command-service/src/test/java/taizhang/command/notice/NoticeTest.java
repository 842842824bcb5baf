// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;
import taizhang.api.notice.PinnedRule;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.clock.LedgerClock;
import taizhang.web.seal.FigureSeal;

class NoticeTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);
    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final Figures FIGURES = new Figures(
            5,
            DAY,
            2022,
            List.of(new PinnedRule("ZXZ-01", 1, "中心组集体学习研讨", "Collective study", "学习规则", "9")),
            List.of(new Figure(
                    "ZXZ-01", 1, new BureauId("ty-ga"), "天元公安分局", "2022-Q4", DAY, "MISSED", 1, 0, List.of())));
    private static final NoticeWords WORDS = new NoticeWords("关于四季度学习的通报", null, "各分局：", "现将情况通报如下。", "市局督查室");

    @Autowired
    private History history;

    @Autowired
    private FigureSeal seal;

    @Autowired
    private LedgerClock clock;

    private Answer draft(String id, String figures) {
        return send(SUPERVISOR, "DraftNotice", """
                {"id": "%s", "figures": "%s", "title": "关于四季度学习的通报", "addressee": "各分局：",
                 "text": "现将情况通报如下。", "signedBy": "市局督查室"}""".formatted(id, figures));
    }

    private String drafted() {
        String id = UUID.randomUUID().toString();
        assertThat(draft(id, seal.seal(FIGURES)).status()).isEqualTo(201);
        return id;
    }

    @Test
    void is_drafted_from_sealed_figures_gets_its_words_and_is_issued() {
        Answer chosen = desk(SUPERVISOR)
                .handIn(desk(SUPERVISOR).open("/account/password"), "/notices/draft", "figures", seal.seal(FIGURES));
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.inputs().get("title").getFirst()).contains("2022");
        Answer saved = desk(SUPERVISOR)
                .handIn(
                        chosen,
                        "/notices/draft",
                        "title",
                        WORDS.title(),
                        "addressee",
                        WORDS.addressee(),
                        "text",
                        WORDS.text(),
                        "signedBy",
                        WORDS.signedBy());
        String id = chosen.inputs().get("id").getFirst();
        assertThat(saved.location()).contains("/notices/" + id, "saved=notice_draft");

        String issuing = "/notices/" + id + "/issue";
        Answer issued = desk(SUPERVISOR).handIn(desk(SUPERVISOR).open(issuing), issuing, "number", "测督〔2023〕1号");
        assertThat(issued.location()).contains("saved=notice_issue");
        NoticeId notice = new NoticeId(id);
        NoticeWords last =
                new NoticeWords(WORDS.title(), "测督〔2023〕1号", WORDS.addressee(), WORDS.text(), WORDS.signedBy());
        assertThat(history.of("notice:" + id))
                .containsExactly(
                        new NoticeDrafted(notice, WORDS, FIGURES), new NoticeIssued(notice, last, clock.today()));
    }

    @Test
    void with_figures_that_this_ledger_did_not_seal_is_refused_and_leaves_no_trace() {
        String forged = seal.seal(FIGURES).replaceFirst("^..", "AA");
        Answer answer = draft("forged", forged);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("figures figures.unsealed");
        assertThat(draft("forged", "MET").faults()).containsExactly("figures figures.unsealed");
        nothing_was_recorded();
    }

    @Test
    void is_final_once_issued_or_dropped() {
        String id = drafted();
        assertThat(send(SUPERVISOR, "DropNotice", "{\"id\": \"%s\", \"reason\": \"范围有误\"}".formatted(id))
                        .status())
                .isEqualTo(201);
        assertThat(history.of("notice:" + id)).last().isEqualTo(new NoticeDropped(new NoticeId(id), "范围有误"));
        Answer late = send(
                SUPERVISOR,
                "IssueNotice",
                "{\"id\": \"%s\", \"title\": \"通报\", \"addressee\": \"各分局\", \"text\": \"如下\", \"signedBy\": \"督查室\"}"
                        .formatted(id));
        assertThat(late.body()).contains("notice.final");
        assertThat(desk(SUPERVISOR).open("/notices/{id}/issue", id).status()).isEqualTo(422);
        assertThat(draft(id, seal.seal(FIGURES)).faults()).containsExactly("id id.taken");
    }

    @Test
    void that_was_never_drafted_is_not_to_be_found() {
        assertThat(desk(SUPERVISOR).open("/notices/{id}/issue", "nothing").status())
                .isEqualTo(404);
        assertThat(send(SUPERVISOR, "DropNotice", "{\"id\": \"nothing\", \"reason\": \"无\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void is_no_business_of_a_secretary() {
        assertThat(send(SECRETARY, "DropNotice", "{\"id\": \"nothing\", \"reason\": \"无\"}")
                        .status())
                .isEqualTo(403);
        assertThat(desk(SECRETARY).open("/notices/{id}/issue", "nothing").status())
                .isIn(403, 404);
    }

    @Test
    void keeps_what_was_typed_when_something_is_missing() {
        String id = drafted();
        String issuing = "/notices/" + id + "/issue";
        Answer again = desk(SUPERVISOR).handIn(desk(SUPERVISOR).open(issuing), issuing, "title", "", "text", "改过的正文");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("title-error")).isNotNull();
        assertThat(again.inputs().get("text")).containsExactly("改过的正文");
    }

    @Test
    void has_forms_in_both_languages_without_a_raw_key() {
        String id = drafted();
        for (String language : List.of("zh-CN", "en")) {
            for (String path : List.of("/notices/" + id + "/issue", "/notices/" + id + "/drop")) {
                Answer form =
                        desk(SUPERVISOR).send(MockMvcRequestBuilders.get(path).header("Accept-Language", language));
                assertThat(form.status()).isEqualTo(200);
                assertThat(form.body())
                        .doesNotContain("??")
                        .doesNotContain("record.field.")
                        .doesNotContain("command.");
            }
        }
    }
}
