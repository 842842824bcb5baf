// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.SampleCity.plan;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.Attendance;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import tools.jackson.databind.JsonNode;

/** Timelines and records as their readers see them, the sample city's and some that went less smoothly. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=ledger-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerPagesTest {

    private static final List<Quantity> BOOKLETS = List.of(new Quantity(QuantityKind.MATERIALS, 300, "册", true));

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader supervisor;
    private PageReader secretary;

    @BeforeEach
    void the_sample_city_is_on_record() {
        supervisor = PageReader.supervisor(http);
        secretary = PageReader.secretary(http, "ty-sf");
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            SampleCity.tell(story)
                    .on("2022-12-21")
                    .recorded("study-script", study("<script>alert(1)</script>"))
                    .drafted("plan-draft", plan("ty-sf", null, null))
                    .recorded("act-wrong", activity("2022-12-20", List.of(), "ty-sf"))
                    .on("2022-12-22")
                    .corrected("act-wrong", activity("2022-12-20", BOOKLETS, "ty-sf", "ty-fy"))
                    .voided("act-wrong")
                    .on("2022-12-31")
                    .views();
        }
    }

    private static SessionDetails study(String topic) {
        return new SessionDetails(
                new BureauId("djd-ga"),
                StudyForm.CENTRAL_GROUP_EXPANDED,
                topic,
                LocalDate.of(2022, 12, 20),
                null,
                null,
                null,
                null,
                "局长",
                new Attendance(13, 11, 2, 0),
                List.of(),
                List.of("篇目一", "篇目二"),
                null,
                null);
    }

    private JsonNode json(PageReader reader, String address) throws Exception {
        return LedgerJson.mapper().readTree(reader.text(address));
    }

    @Nested
    class A_timeline {

        @Test
        void draws_a_dot_for_each_entry_and_says_the_same_in_a_table() throws Exception {
            Document page = supervisor.page("/bureaus/zz-sf/timeline?year=2022");

            assertThat(page.select("h1").text()).isEqualTo("名称zz-sf 2022 年台账");
            assertThat(page.select("svg a:has(.dot)").eachAttr("href"))
                    .containsExactlyInAnyOrder("/records/lecture-zz-ga", "/records/plan-zz-sf-xfz");
            assertThat(page.select("svg a title").eachText())
                    .anyMatch(title -> title.startsWith("2022-12-02 ") && title.endsWith("已记录"));
            assertThat(page.select("tbody tr td:first-child time").eachText())
                    .containsExactly("2022-11-30", "2022-12-02");
            assertThat(page.select("tbody").text()).contains("联合：名称zz-ga、名称zz-sf、名称zz-xf");
            assertThat(page.select("#month-12")).hasSize(1);
        }

        @Test
        void needs_no_inline_style_or_script() throws Exception {
            Document page = supervisor.page("/bureaus/zz-sf/timeline?year=2022");

            assertThat(page.select("[style], style, script:not([src]), [onclick]"))
                    .isEmpty();
        }

        @Test
        void marks_what_was_entered_late_in_colour_sign_and_word() throws Exception {
            Document page = supervisor.page("/bureaus/yx-sf-syt/timeline?year=2022");

            assertThat(page.select("svg .dot-late")).hasSize(1);
            assertThat(page.select("svg .dot-sign").text()).isEqualTo("!");
            assertThat(page.select("tbody .late").text()).isEqualTo("迟录（11 个工作日）");
        }

        @Test
        void marks_what_was_voided() throws Exception {
            Document page = supervisor.page("/bureaus/ty-fy/timeline?year=2022");

            assertThat(page.select("svg .dot-void")).hasSize(1);
            assertThat(page.select("tbody .status-VOIDED").text()).isEqualTo("作废");
        }

        @Test
        void keeps_the_day_asked_for_in_its_links() throws Exception {
            Document page = supervisor.page("/bureaus/ls-ga/timeline?year=2022&asOf=2022-12-13");

            assertThat(page.select("tbody td:first-child time").text()).isEqualTo("2022-12-09");
            assertThat(page.select("tbody a, svg a:has(.dot)").eachAttr("href"))
                    .hasSize(2)
                    .containsOnly("/records/lecture-ls-ga?asOf=2022-12-13");
        }

        @Test
        void offers_the_bureaus_below() throws Exception {
            assertThat(supervisor.page("/bureaus/zz-ga/timeline").select(".entries a[href^=/bureaus/]"))
                    .hasSize(8);
            assertThat(supervisor.page("/bureaus/zz-xf/timeline").select(".entries a[href^=/bureaus/]"))
                    .isEmpty();
        }

        @Test
        void says_what_to_do_while_it_is_empty() throws Exception {
            assertThat(secretary
                            .page("/bureaus/ty-sf/timeline?year=2021")
                            .select(".empty a")
                            .attr("href"))
                    .isEqualTo("/records/new?type=STUDY_SESSION");
            assertThat(supervisor
                            .page("/bureaus/ty-sf/timeline?asOf=2022-12-01")
                            .select(".empty")
                            .text())
                    .contains("截至 2022-12-01，2022 年还没有任何已知记录");
            assertThat(supervisor
                            .page("/bureaus/ty-sf/timeline?asOf=2022-10-01")
                            .select(".empty")
                            .text())
                    .contains("尚未登记");
        }

        @Test
        void of_a_bureau_out_of_scope_is_not_found_just_as_an_unknown_one() throws Exception {
            for (String bureau : List.of("ty-ga", "no-such", "UPPER", "a!b")) {
                assertThat(secretary.answer("/bureaus/" + bureau + "/timeline")).isEqualTo(404);
                assertThat(secretary.answer("/api/bureaus/" + bureau + "/timeline"))
                        .isEqualTo(404);
            }
            assertThat(PageReader.administrator(http).answer("/bureaus/ty-sf/timeline"))
                    .isIn(403, 404);
        }

        @Test
        void is_given_to_programs_with_both_clocks() throws Exception {
            JsonNode answer = json(supervisor, "/api/bureaus/ls-ga/timeline?year=2022");

            assertThat(answer.toString()).isEqualTo("""
                            {"bureau":"ls-ga","year":2022,"tree":"THEN","units":["ls-ga"],"entries":[{"recordId":"lecture-ls-ga","kind":"LECTURE",\
                            "title":"学习党的二十大精神专题党课","heldOn":"2022-12-08","recordedAt":"2022-12-12T01:00:00Z",\
                            "status":"CORRECTED","late":false,"delayWorkdays":2,"bureaus":["ls-ga"],\
                            "unit":"ls-ga","before":["2022-12-09"]}]}""");
            assertThat(json(supervisor, "/api/bureaus/ls-ga/timeline?asOf=2022-12-13")
                            .at("/entries/0/heldOn")
                            .asString())
                    .isEqualTo("2022-12-09");
        }

        @Test
        void refuses_a_day_that_never_was() throws Exception {
            assertThat(supervisor.answer("/api/bureaus/ls-ga/timeline?asOf=2022-02-30"))
                    .isEqualTo(422);
            assertThat(supervisor.answer("/bureaus/ls-ga/timeline?asOf=2022-02-30"))
                    .isEqualTo(422);
            assertThat(supervisor.answer("/api/bureaus/ls-ga/timeline?year=99999"))
                    .isEqualTo(422);
        }
    }

    @Nested
    class A_record {

        @Test
        void shows_its_fields_under_their_names() throws Exception {
            Document page = supervisor.page("/records/study-script");

            assertThat(fact(page, "学习形式").text()).isEqualTo("扩大学习");
            assertThat(fact(page, "实到").text()).isEqualTo("11");
            assertThat(fact(page, "学习内容").select("br")).hasSize(1);
            assertThat(fact(page, "录入时间").text()).contains("2022-12-21 09:00", "demo-admin", "按时");
        }

        @Test
        void shows_whatever_was_typed_as_text() throws Exception {
            Document page = supervisor.page("/records/study-script");

            assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
            assertThat(page.select("main script")).isEmpty();
        }

        @Test
        void shows_what_a_correction_changed_and_why() throws Exception {
            Document page = supervisor.page("/records/lecture-ls-ga");

            assertThat(page.select(".history > li")).hasSize(2);
            Element correction = page.select(".history > li").first();
            assertThat(correction.select("del").text()).isEqualTo("2022-12-09");
            assertThat(correction.select("ins").text()).isEqualTo("2022-12-08");
            assertThat(correction.text()).contains("第 2 版", "更正", "2022-12-14 09:00", "原因：填错");
        }

        @Test
        void says_numbers_with_their_unit_and_that_they_are_at_least() throws Exception {
            Document page = supervisor.page("/records/act-wrong");

            assertThat(page.select(".history ins").eachText()).contains("发放资料：300 册以上", "名称ty-fy");
            assertThat(supervisor
                            .inEnglish()
                            .page("/records/act-wrong")
                            .select(".history ins")
                            .eachText())
                    .contains("Materials handed out: more than 300 booklets");
        }

        @Test
        void offers_its_secretary_what_can_be_done_and_nobody_else() throws Exception {
            assertThat(secretary.page("/records/act-ty-sf").select(".actions a").eachAttr("href"))
                    .containsExactly(
                            "/records/act-ty-sf/correct",
                            "/records/act-ty-sf/void",
                            "/records/new?type=PUBLICITY_ACTIVITY&like=act-ty-sf",
                            "/records/act-ty-sf/share?bureau=ty-fy",
                            "/records/act-ty-sf/decline?bureau=ty-fy",
                            "/records/act-ty-sf/share?bureau=ty-sf-ss",
                            "/records/act-ty-sf/decline?bureau=ty-sf-ss");
            assertThat(secretary.page("/records/act-wrong").select(".actions a").eachAttr("href"))
                    .containsExactly(
                            "/records/act-wrong/restore", "/records/new?type=PUBLICITY_ACTIVITY&like=act-wrong");
            assertThat(secretary.page("/records/act-ty-sf?asOf=2022-12-20").select(".actions"))
                    .isEmpty();
            assertThat(supervisor
                            .page("/records/act-ty-sf")
                            .select(".actions a")
                            .eachAttr("href"))
                    .containsExactly(
                            "/records/act-ty-sf/note",
                            "/records/act-ty-sf/approve",
                            "/records/act-ty-sf/return",
                            "/records/act-ty-sf/redo");
            assertThat(supervisor.page("/records/act-ty-sf?asOf=2022-12-20").select(".actions"))
                    .isEmpty();
        }

        @Test
        void that_several_held_says_who_came_and_lets_each_say_its_own() throws Exception {
            PageReader guest = PageReader.secretary(http, "zz-xf");
            String headcounts = "table[aria-labelledby=headcounts] ";
            Document page = guest.page("/records/lecture-zz-ga");
            assertThat(page.select(headcounts + "tbody tr").eachText())
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("名称zz-xf", "待确认");
            assertThat(page.select(headcounts + "a.btn").eachAttr("href"))
                    .containsExactly(
                            "/records/lecture-zz-ga/confirm?bureau=zz-xf",
                            "/records/lecture-zz-ga/decline?bureau=zz-xf");
            assertThat(supervisor.page("/records/lecture-zz-ga").select(headcounts + "a.btn"))
                    .isEmpty();
            assertThat(guest.inEnglish().text("/records/lecture-zz-ga")).doesNotContain("??");
        }

        @Test
        void in_draft_is_seen_by_its_own_secretaries_only() throws Exception {
            assertThat(secretary
                            .page("/records/plan-draft")
                            .select(".actions a")
                            .first()
                            .attr("href"))
                    .isEqualTo("/plans/plan-draft/issue");
            assertThat(supervisor.answer("/records/plan-draft")).isEqualTo(404);
            assertThat(supervisor.answer("/api/records/plan-draft")).isEqualTo(404);
        }

        @Test
        void of_another_bureau_is_not_found_just_as_an_absent_one() throws Exception {
            for (String record : List.of("study-ty-ga", "no-such", "a!b")) {
                assertThat(secretary.answer("/records/" + record)).isEqualTo(404);
                assertThat(secretary.answer("/api/records/" + record)).isEqualTo(404);
                assertThat(secretary.answer("/api/records/" + record + "/history"))
                        .isEqualTo(404);
            }
        }

        @Test
        void held_together_is_seen_by_each_bureau_that_took_part() throws Exception {
            assertThat(PageReader.secretary(http, "ty-fy").answer("/records/act-ty-sf"))
                    .isEqualTo(200);
            assertThat(PageReader.secretary(http, "zz-xf").answer("/records/lecture-zz-ga"))
                    .isEqualTo(200);
        }

        @Test
        void held_together_leads_nobody_to_where_it_may_not_go() throws Exception {
            String host = "a[href^=/bureaus/ty-sf/timeline]";
            assertThat(supervisor.page("/records/act-ty-sf").select(host)).isNotEmpty();
            Document guest = PageReader.secretary(http, "ty-fy").page("/records/act-ty-sf");
            assertThat(guest.select(host)).isEmpty();
            assertThat(guest.select("a[href^=/bureaus/ty-fy/timeline]")).isNotEmpty();
        }

        @Test
        void did_not_exist_the_day_before_it_was_recorded() throws Exception {
            assertThat(supervisor.answer("/records/act-yx-syt?asOf=2022-12-19")).isEqualTo(404);
            assertThat(supervisor.answer("/records/act-yx-syt?asOf=2022-12-20")).isEqualTo(200);
        }

        @Test
        void is_given_to_programs_with_its_version_as_tag() throws Exception {
            JsonNode answer = json(supervisor, "/api/records/lecture-ls-ga");

            assertThat(answer.at("/version").asInt()).isEqualTo(2);
            assertThat(answer.at("/status").asString()).isEqualTo("CORRECTED");
            assertThat(answer.at("/details/type").asString()).isEqualTo("LECTURE");
            assertThat(answer.at("/details/heldOn").asString()).isEqualTo("2022-12-08");
            assertThat(answer.at("/delayWorkdays").asInt()).isEqualTo(2);
            assertThat(supervisor.header("/api/records/lecture-ls-ga", "ETag")).isEqualTo("\"2\"");
        }

        @Test
        void tells_programs_what_changed_field_by_field() throws Exception {
            JsonNode answer = json(supervisor, "/api/records/lecture-ls-ga/history");

            assertThat(answer.at("/versions")).hasSize(2);
            assertThat(answer.at("/versions/1/changes").toString())
                    .isEqualTo("[{\"field\":\"heldOn\",\"old\":\"2022-12-09\",\"new\":\"2022-12-08\"}]");
            assertThat(answer.at("/versions/1/reason").asString()).isEqualTo("填错");
        }

        private Element fact(Document page, String label) {
            return page.select("dt").stream()
                    .filter(dt -> dt.text().equals(label))
                    .findFirst()
                    .orElseThrow()
                    .nextElementSibling();
        }
    }

    @Nested
    class After_a_form {

        @ParameterizedTest
        @ValueSource(strings = {"recorded", "corrected", "voided", "issued", "drafted"})
        void the_page_says_what_was_done(String saved) throws Exception {
            Document page = supervisor.page("/records/act-ty-sf?after=1&saved=" + saved);

            assertThat(page.select(".banner-done[role=status]")).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
        }

        @Test
        void a_made_up_deed_or_position_says_nothing() throws Exception {
            assertThat(supervisor
                            .page("/records/act-ty-sf?after=999999999&saved=hacked")
                            .select(".banner-done"))
                    .isEmpty();
            assertThat(supervisor.answer("/records/act-ty-sf?after=never")).isEqualTo(200);
        }
    }

    @Test
    void no_page_shows_a_key_for_want_of_words() throws Exception {
        for (String address : List.of(
                "/bureaus/zz-sf/timeline",
                "/bureaus/ty-sf/timeline?year=2021",
                "/bureaus/ls-ga/timeline?asOf=2022-10-01",
                "/records/act-wrong",
                "/records/study-script",
                "/records/plan-zz-sf-xfz",
                "/records/lecture-zz-ga?asOf=2022-12-10")) {
            assertThat(supervisor.text(address)).as(address).doesNotContain("??");
            assertThat(supervisor.inEnglish().text(address)).as(address).doesNotContain("??");
        }
    }
}
