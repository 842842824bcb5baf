// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.SampleCity.session;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.DivisionCode;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import tools.jackson.databind.JsonNode;

/**
 * A district bureau (ty-sf) with a branch (ty-sf-b1), into which an office (ty-sf-ss) is merged on 1 July 2026; that is said on
 * the 2nd. The clock stands at 8 October.
 *
 * <p>Collective study, one a quarter: the office studied on 10 February and not in the second quarter; the bureau not in the
 * first, on 20 June (entered on 15 July) and on 11 August. So then: the office 1 of 2 (the third quarter is exempt, because it
 * ended in it), the bureau 2 of 3. As now the bureau has 1 + 2 of 2 + 3.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=reorganised-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReorganisedPagesTest {

    private static final String RULE = "ZXZ-01";

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader supervisor;

    @BeforeEach
    void the_story_is_told() {
        supervisor = PageReader.supervisor(http);
        if (log.head() > 0) {
            return;
        }
        story.on("2026-01-05");
        registered("ty-sf", "天元区司法局", null, null);
        registered("ty-sf-ss", "嵩山所", "ty-sf", null);
        registered("ty-sf-b1", "第一支部", "ty-sf", UnitKind.BRANCH);
        story.append(
                "bureau:ty-sf",
                new BureauCoded(new BureauId("ty-sf"), null, new DivisionCode("430211"), day("2026-01-01")));
        story.on("2026-02-11")
                .recorded("ss-q1", session("ty-sf-ss", "2026-02-10"))
                .on("2026-03-04")
                .recorded("b1", session("ty-sf-b1", "2026-03-03"))
                .on("2026-04-17")
                .recorded("act-ss", activity("2026-04-15", List.of(copies(300)), "ty-sf-ss"))
                .recorded("act-both", activity("2026-04-16", List.of(copies(200)), "ty-sf", "ty-sf-ss"))
                .on("2026-07-02")
                .append(
                        "bureau:ty-sf-ss",
                        new BureauMerged(new BureauId("ty-sf-ss"), new BureauId("ty-sf"), day("2026-07-01"), null))
                .on("2026-07-15")
                .recorded("sf-q2", session("ty-sf", "2026-06-20"))
                .on("2026-08-12")
                .recorded("sf-q3", session("ty-sf", "2026-08-11"))
                .on("2026-10-08")
                .views();
    }

    private void registered(String id, String name, String parent, UnitKind unit) {
        BureauId bureau = new BureauId(id);
        story.append(
                "bureau:" + id,
                new BureauRegistered(
                        bureau,
                        name,
                        BureauKind.JUSTICE,
                        Level.DISTRICT,
                        parent == null ? null : new BureauId(parent),
                        day("2026-01-01"),
                        unit));
        story.append(
                "bureau:" + id,
                new BureauDescribed(bureau, new BureauFacts(true, null, null, null), day("2026-01-01")));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Quantity copies(int number) {
        return new Quantity(QuantityKind.MATERIALS, number, "份", false);
    }

    private JsonNode json(String address) throws Exception {
        return LedgerJson.mapper().readTree(supervisor.text(address));
    }

    private static Element cell(Document page, String bureau, String period) {
        return page.selectFirst("a.cell[href^=/compliance/%s/%s/%s]".formatted(RULE, period, bureau));
    }

    @Nested
    class The_timeline {

        @Test
        void as_then_is_that_of_the_bureau_and_its_branch() throws Exception {
            JsonNode timeline = json("/api/bureaus/ty-sf/timeline?year=2026");
            assertThat(timeline.get("entries").values())
                    .extracting(
                            line -> line.get("recordId").asString(),
                            line -> line.get("unit").asString())
                    .containsExactly(
                            tuple("b1", "ty-sf-b1"),
                            tuple("act-both", "ty-sf"),
                            tuple("sf-q2", "ty-sf"),
                            tuple("sf-q3", "ty-sf"));
            assertThat(json("/api/bureaus/ty-sf-ss/timeline?year=2026").get("entries"))
                    .hasSize(3);
        }

        @Test
        void as_now_shows_what_the_merged_unit_did_once_and_names_it() throws Exception {
            JsonNode timeline = json("/api/bureaus/ty-sf/timeline?year=2026&tree=NOW");
            assertThat(timeline.get("entries").values())
                    .extracting(line -> line.get("recordId").asString())
                    .containsExactly("ss-q1", "b1", "act-ss", "act-both", "sf-q2", "sf-q3");
            Document page = supervisor.page("/bureaus/ty-sf/timeline?year=2026&tree=NOW");
            assertThat(page.selectFirst("tr:has(a[href^=/records/ss-q1])").text())
                    .contains("原嵩山所（2026-07-01 并入）");
            assertThat(page.selectFirst("tr:has(a[href^=/records/b1])").text()).contains("第一支部");
        }

        @Test
        void of_the_merged_unit_leads_as_now_to_the_one_it_went_on_in() throws Exception {
            assertThat(supervisor.answer("/bureaus/ty-sf-ss/timeline?year=2026&tree=NOW"))
                    .isEqualTo(302);
            assertThat(supervisor.header("/bureaus/ty-sf-ss/timeline?year=2026&tree=NOW", "Location"))
                    .isEqualTo("/bureaus/ty-sf/timeline?year=2026&tree=NOW");
            assertThat(json("/api/bureaus/ty-sf-ss/timeline?year=2026&tree=NOW")
                            .get("bureau")
                            .asString())
                    .isEqualTo("ty-sf");
        }

        @Test
        void draws_duties_as_bands_and_the_merger_as_a_mark_in_the_period_that_inherits() throws Exception {
            Document page = supervisor.page("/bureaus/ty-sf/timeline?year=2026");
            assertThat(page.select("svg .mark-line")).hasSize(2);
            assertThat(page.select("ul.entries").text()).contains("2026-01-01 ◆ 设立", "2026-07-01 ◆ 嵩山所并入");
            assertThat(page.select("svg a[href^=/compliance/ZXZ-01] rect")).hasSize(4);
            assertThat(page.select("svg a:has(.band-inherits) title").eachText())
                    .anySatisfy(title -> assertThat(title).contains("2026-07-01 – 2026-09-30: 达标 1/1", "含并入单位此前的记录"));
        }

        @Test
        void lists_what_is_due_in_the_words_of_the_secretary() throws Exception {
            Document secretary = PageReader.secretary(http, "ty-sf").page("/");
            assertThat(secretary.select(".due-record").eachAttr("href"))
                    .contains("/records/new?type=STUDY_SESSION", "/records/new?type=LECTURE");
            secretary.select(".due-record").remove();
            // Its branch held no theme day in nine months and no members' meeting in three quarters; its own yearly
            // report
            // and the study of the first quarter are missing: 9 + 3 + 1 + 1.
            assertThat(supervisor
                            .page("/bureaus/ty-sf/timeline?year=2026")
                            .select(".due")
                            .text())
                    .contains("逾期（14）", "中心组集体学习研讨 2026年第1季度", "还差 1 次", "理论学习中心组学习规则", "本季到期")
                    .isEqualTo(secretary.select(".due").text());
        }

        @Test
        void puts_what_was_known_then_beside_what_is_known_now() throws Exception {
            Document page = supervisor.page("/bureaus/ty-sf/timeline?year=2026&asOf=2026-07-01&compare=true");
            assertThat(page.select("tr.change-ENTERED td:last-child a").eachText())
                    .hasSize(2);
            assertThat(page.select("tr.change-ENTERED").first().text()).contains("后来录入", "2026-06-20");
            assertThat(supervisor
                            .page("/bureaus/ty-sf/timeline?year=2026&asOf=2026-10-08&compare=true")
                            .select("#changes + .empty"))
                    .hasSize(1);
        }
    }

    @Nested
    class The_campaign {

        @Test
        void has_a_row_for_each_unit_as_then_and_adds_them_up_as_now() throws Exception {
            // The joint activity of 200 copies stands in both rows, and once in a row that holds both.
            JsonNode then = json("/api/campaigns/CONSTITUTION_WEEK/2026");
            assertThat(then.get("bureaus").values())
                    .extracting(
                            row -> row.get("bureau").asString(),
                            row -> row.get("activities").asInt(),
                            row -> row.at("/materials/number").asInt())
                    .containsExactly(tuple("ty-sf", 1, 200), tuple("ty-sf-ss", 2, 500));
            JsonNode now = json("/api/campaigns/CONSTITUTION_WEEK/2026?tree=NOW");
            assertThat(now.get("bureaus").values())
                    .extracting(
                            row -> row.get("bureau").asString(),
                            row -> row.get("activities").asInt(),
                            row -> row.at("/materials/number").asInt())
                    .containsExactly(tuple("ty-sf", 2, 500));
            assertThat(now.get("activities").asInt())
                    .isEqualTo(then.get("activities").asInt())
                    .isEqualTo(2);
            assertThat(supervisor
                            .page("/campaigns/CONSTITUTION_WEEK/2026?tree=NOW")
                            .select("tbody th")
                            .text())
                    .contains("天元区司法局", "含并入的嵩山所");
        }
    }

    @Nested
    class Compliance {

        @Test
        void adds_numerators_and_denominators_of_the_merged_unit_as_now() throws Exception {
            assertThat(json("/api/compliance?year=2026&rule=" + RULE)
                            .get("rates")
                            .values())
                    .extracting(
                            rate -> rate.get("bureau").asString(),
                            rate -> rate.get("counted").asInt(),
                            rate -> rate.get("due").asInt())
                    .containsExactly(tuple("ty-sf", 2, 3), tuple("ty-sf-ss", 1, 2));
            assertThat(json("/api/compliance?year=2026&tree=NOW&rule=" + RULE)
                            .get("rates")
                            .values())
                    .extracting(
                            rate -> rate.get("bureau").asString(),
                            rate -> rate.get("counted").asInt(),
                            rate -> rate.get("due").asInt())
                    .containsExactly(tuple("ty-sf", 3, 5));
        }

        @Test
        void as_now_lists_the_merged_unit_below_the_one_it_went_on_in() throws Exception {
            Document page = supervisor.page("/compliance?year=2026&tree=NOW&rule=" + RULE);
            assertThat(page.select("tbody th").eachText()).containsExactly("天元区司法局", "原嵩山所（2026-07-01 并入）");
            // First quarter: the office 1 of 1, the bureau 0 of 1.
            assertThat(cell(page, "ty-sf", "2026-Q1").text()).contains("逾期", "1/2");
            assertThat(page.select("tbody td.total").eachText()).containsExactly("完成率 3/5", "完成率 1/2");
        }

        @Test
        void marks_what_became_known_later() throws Exception {
            Document page = supervisor.page("/compliance?year=2026&asOf=2026-07-01&compare=true&rule=" + RULE);
            Element second = cell(page, "ty-sf", "2026-Q2");
            assertThat(second.text()).contains("逾期 0/1", "现在：达标 1/1");
            assertThat(second.hasClass("late-entry")).isTrue();
            assertThat(cell(page, "ty-sf", "2026-Q1").hasClass("late-entry")).isFalse();
        }
    }

    @Nested
    class The_city {

        @Test
        void compares_known_then_with_known_now() throws Exception {
            Document page = supervisor.page("/city?year=2026&kind=STUDY_SESSION&asOf=2026-07-01&compare=true");
            Element june = page.select("#row-ty-sf td").get(5);
            assertThat(june.text()).contains("无", "现在 1 次");
            assertThat(june.select(".late-entry")).hasSize(1);
            assertThat(page.select("#row-ty-sf td").get(1).select(".late-entry"))
                    .isEmpty();
        }

        @Test
        void shows_the_verdicts_of_a_rule_and_drills_to_their_reasons() throws Exception {
            Document page = supervisor.page("/city?year=2026&tree=NOW&rule=" + RULE);
            assertThat(page.select("thead th").eachText()).containsExactly("单位", "第1季度", "第2季度", "第3季度", "第4季度", "完成率");
            assertThat(page.select("#row-ty-sf td").first().text()).contains("✕ 逾期 1/2");
            assertThat(page.select("#row-ty-sf-ss th").text()).isEqualTo("原嵩山所（2026-07-01 并入）");
            assertThat(page.select("#row-ty-sf a.cell").first().attr("href"))
                    .isEqualTo("/compliance/ZXZ-01/2026-Q1/ty-sf");
            // The office's row is in the bureau's already: 1 of 2, 1 of 2, 1 of 1, and 0 of 1 that runs.
            assertThat(page.select("tfoot td").eachText())
                    .containsExactly("第1季度 1/2", "第2季度 1/2", "第3季度 1/1", "第4季度 0/1", "完成率 3/5");
        }

        @Test
        void adds_months_up_to_quarters() throws Exception {
            Document page = supervisor.page("/city?year=2026&period=QUARTER");
            // First quarter: the branch in March, the office in February; the bureau's own row has none.
            assertThat(page.select("#row-ty-sf-ss td").first().text()).contains("1 次");
            assertThat(page.select("tfoot td").first().text()).contains("2 次");
            assertThat(page.select("#row-ty-sf-ss td a").first().attr("href")).endsWith("#month-2");
        }

        @Test
        void groups_by_division_and_filters_by_name_and_state() throws Exception {
            assertThat(supervisor
                            .page("/city?year=2026&group=DISTRICT")
                            .select(".group-row")
                            .eachText())
                    .containsExactly("行政区划 430211");
            assertThat(supervisor.page("/city?year=2026&q=嵩山").select("tbody tr[id]"))
                    .hasSize(1);
            assertThat(supervisor
                            .page("/city?year=2026&rule=ZXZ-01&state=EXEMPT")
                            .select("tbody tr[id]")
                            .eachAttr("id"))
                    .containsExactly("row-ty-sf-ss");
            assertThat(supervisor.page("/city?year=2026&q=无此单位").select(".empty"))
                    .hasSize(1);
        }
    }

    @Nested
    class A_day {

        @Test
        void before_the_first_entry_is_said_to_be_one() throws Exception {
            for (String page : List.of("/city", "/compliance", "/bureaus", "/campaigns", "/")) {
                assertThat(supervisor.page(page + "?asOf=2025-12-31").text())
                        .as(page)
                        .contains("2025-12-31 终了时台账里还没有任何录入");
            }
        }

        @Test
        void goes_along_to_the_next_page() throws Exception {
            assertThat(supervisor
                            .page("/city?asOf=2026-07-01")
                            .select(".mainnav a")
                            .eachAttr("href"))
                    .startsWith("/?asOf=2026-07-01", "/city?asOf=2026-07-01")
                    .contains("/compliance?asOf=2026-07-01", "/people");
        }

        @Test
        void in_the_future_is_refused() throws Exception {
            assertThat(supervisor.answer("/city?asOf=2026-10-09")).isEqualTo(422);
            assertThat(supervisor.answer("/compliance?asOf=2026-10-09")).isEqualTo(422);
        }
    }
}
