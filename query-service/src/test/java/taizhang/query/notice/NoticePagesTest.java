// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.session;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;
import taizhang.codec.LedgerJson;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.web.seal.FigureSeal;
import tools.jackson.databind.JsonNode;

/**
 * Two bureaus with central groups. On 4 January 2023 a supervisor pins the fourth quarter as known at the end of 2 January:
 * ty-ga studied on 5 December (1/1), ll-ga did not (0/1). On the 9th ty-ga corrects the day to 5 January and ll-ga enters
 * late what it held on 20 December, so that both figures read the other way round. On that day, too, a branch of ty-ga is
 * registered that should generally have met in the quarter and did not.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=notice-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticePagesTest {

    private static final String CHOICE = "year=2022&rule=ZXZ-01&period=2022-Q4&asOf=2023-01-02";

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private FigureSeal seal;

    private PageReader supervisor;

    @BeforeEach
    void a_notice_was_issued_and_its_figures_changed_since() throws Exception {
        supervisor = PageReader.supervisor(http);
        if (log.head() > 0) {
            return;
        }
        for (String id : List.of("ty-ga", "ll-ga")) {
            story.registered(bureau(id, "2022-01-01"));
            story.append(
                    "bureau:" + id,
                    new BureauDescribed(
                            new BureauId(id), new BureauFacts(true, null, null, null), Records.day("2022-10-01")));
        }
        story.on("2022-12-06")
                .recorded("study-ty", session("ty-ga", "2022-12-05"))
                .on("2023-01-04")
                .views();
        JsonNode answer = LedgerJson.mapper().readTree(supervisor.text("/api/notices/figures?" + CHOICE));
        Figures figures = seal.open(answer.get("sealed").asString());
        NoticeId notice = new NoticeId("n1");
        NoticeWords words = new NoticeWords("关于四季度学习的通报", "测督〔2023〕1号", "各分局：", "现将情况通报如下。\n请认真整改。", "市局督查室");
        story.append("notice:n1", new NoticeDrafted(notice, words, figures))
                .append("notice:n1", new NoticeIssued(notice, words, Records.day("2023-01-04")))
                .append("notice:n2", new NoticeDrafted(new NoticeId("n2"), words, figures))
                .append("notice:n2", new NoticeDropped(new NoticeId("n2"), "范围有误"))
                .append("notice:n3", new NoticeDrafted(new NoticeId("n3"), words, figures))
                .on("2023-01-09")
                .corrected("study-ty", session("ty-ga", "2023-01-05"))
                .recorded("late-ll", session("ll-ga", "2022-12-20"))
                .append(
                        "bureau:ty-branch",
                        new BureauRegistered(
                                new BureauId("ty-branch"),
                                "第一支部",
                                BureauKind.PUBLIC_SECURITY,
                                Level.DISTRICT,
                                new BureauId("ty-ga"),
                                Records.day("2022-01-01"),
                                UnitKind.BRANCH))
                .on("2023-01-10")
                .views();
    }

    private static List<String> told(JsonNode figures) {
        return figures.valueStream()
                .map(figure -> "%s %s %d/%d"
                        .formatted(
                                figure.get("bureau").asString(),
                                figure.get("state").asString(),
                                figure.get("counted").asInt(),
                                figure.get("due").asInt()))
                .toList();
    }

    private JsonNode json(PageReader reader, String address) throws Exception {
        return LedgerJson.mapper().readTree(reader.text(address));
    }

    @Test
    void the_figures_to_choose_from_say_the_day_the_position_and_the_rule_s_version() throws Exception {
        JsonNode figures = json(supervisor, "/api/notices/figures?" + CHOICE).get("figures");
        assertThat(told(figures.get("figures"))).containsExactly("ll-ga MISSED 0/1", "ty-ga MET 1/1");
        assertThat(figures.get("day").asString()).isEqualTo("2023-01-02");
        // Registered and described twice, recorded once.
        assertThat(figures.get("position").asLong()).isEqualTo(5);
        assertThat(figures.at("/rules/0/version").asInt()).isEqualTo(1);
        Document page = supervisor.page("/notices/new?" + CHOICE);
        assertThat(page.select("form[action=/notices/draft] input[name=figures]")
                        .attr("value"))
                .isNotEmpty();
        assertThat(page.select("section tbody th").eachText()).containsExactly("ll-ga", "ty-ga");
    }

    @Test
    void a_selection_of_nothing_says_so() throws Exception {
        assertThat(supervisor
                        .page("/notices/new?year=2016")
                        .select(".error-summary")
                        .text())
                .contains("没有可以通报的情况");
        assertThat(supervisor.answer("/api/notices/figures?year=2016")).isEqualTo(422);
    }

    @Test
    void what_was_only_generally_asked_for_is_never_shown_as_a_violation() throws Exception {
        Document page = supervisor.page("/notices/new?year=2022&period=2022-Q4&rule=ZXZ-01&rule=DZB-01");
        assertThat(page.select("tbody tr:contains(DZB-01) .state-MISSED"))
                .isNotEmpty()
                .allMatch(cell -> cell.hasClass("generally"));
        assertThat(page.select("tbody tr:contains(ZXZ-01) .state-MISSED"))
                .isNotEmpty()
                .noneMatch(cell -> cell.hasClass("generally"));
    }

    @Test
    void an_issued_notice_keeps_its_figures_and_lists_what_changed_by_which_record_and_by_whom() throws Exception {
        JsonNode answer = json(supervisor, "/api/notices/n1");
        assertThat(told(answer.at("/notice/figures/figures"))).containsExactly("ll-ga MISSED 0/1", "ty-ga MET 1/1");
        JsonNode changes = answer.at("/restatement/changes");
        assertThat(told(changes.valueStream()
                        .map(change -> change.get("now"))
                        .collect(
                                LedgerJson.mapper()::createArrayNode,
                                (all, one) -> all.add(one),
                                (a, b) -> a.addAll(b))))
                .containsExactly("ll-ga MET 1/1", "ty-ga MISSED 0/1");
        assertThat(changes.at("/0/records/0/record").asString()).isEqualTo("late-ll");
        assertThat(changes.at("/1/records/0/record").asString()).isEqualTo("study-ty");

        Document page = supervisor.page("/notices/n1");
        String restated = page.select("section[aria-labelledby=restatement]").text();
        assertThat(restated).contains("ty-ga · ZXZ-01 · 2022-Q4", "达标 1/1", "逾期 0/1", "更正", "原因：填错");
        assertThat(restated).contains("2022-12-05 → 2023-01-05", "本通报由");
        assertThat(page.select("section[aria-labelledby=figures] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("ty-ga").endsWith("达标 1/1"));
    }

    @Test
    void nothing_is_restated_on_a_day_before_the_correction() throws Exception {
        Document page = supervisor.page("/notices/n1?asOf=2023-01-06");
        assertThat(page.select("section[aria-labelledby=restatement]").text()).contains("至今没有影响这些数字的更正");
        assertThat(supervisor.answer("/notices/n1?asOf=2023-01-03")).isEqualTo(404);
    }

    @Test
    void the_list_shows_how_far_each_has_come() throws Exception {
        assertThat(supervisor.page("/notices").select("tbody tr").eachText())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("已印发"))
                .anySatisfy(row -> assertThat(row).contains("已作废"))
                .anySatisfy(row -> assertThat(row).contains("草稿"));
        assertThat(supervisor.page("/notices/n3").select("a[href=/notices/n3/issue]"))
                .hasSize(1);
        assertThat(supervisor.page("/notices/n1").select("a[href=/notices/n1/issue]"))
                .isEmpty();
    }

    @Test
    void a_secretary_reads_what_was_issued_and_of_it_the_own_bureaus() throws Exception {
        PageReader secretary = PageReader.secretary(http, "ll-ga");
        assertThat(secretary.page("/notices").select("tbody tr")).hasSize(1);
        Document page = secretary.page("/notices/n1");
        assertThat(page.text()).doesNotContain("ty-ga");
        assertThat(page.select("section[aria-labelledby=figures] tbody th").eachText())
                .containsExactly("ll-ga");
        assertThat(secretary.answer("/notices/n3")).isEqualTo(404);
        assertThat(secretary.answer("/notices/new")).isIn(403, 404);
        assertThat(secretary.answer("/notices/n1/notice.docx")).isIn(403, 404);
        assertThat(json(secretary, "/api/notices/n1").at("/restatement/changes"))
                .hasSize(1);
    }

    @Test
    void speaks_english_without_a_raw_key() throws Exception {
        for (String address :
                List.of("/notices", "/notices/n1", "/notices/n2", "/notices/n3", "/notices/new?" + CHOICE)) {
            assertThat(supervisor.inEnglish().page(address).text()).doesNotContain("??", "notice.", "''");
        }
    }

    @Test
    void comes_as_files_with_names_that_say_what_they_are() throws Exception {
        assertThat(supervisor.header("/notices/n1/notice.docx", "Content-Disposition"))
                .startsWith("attachment")
                .contains("GB-T9704");
        assertThat(supervisor.header("/notices/n1/figures.xlsx", "Content-Disposition"))
                .startsWith("attachment")
                .contains("2023-01-02.xlsx");
    }
}
