// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.api.rule.RuleCommand;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.api.study.StudyForm;
import taizhang.codec.LedgerJson;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleFiles;
import taizhang.storage.CommitLog;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;
import tools.jackson.databind.JsonNode;

/** Three bureaus at the end of 2022, in a program of their own; the clock stands at the 20th of December. */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=compliance-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompliancePagesTest {

    private static final String MONTHLY = """
            rules:
              - {id: ZXZ-01-L1, version: 1, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                 threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: MONTH}, effective: {from: 2027-01-01}}
            """;

    @Autowired
    private BurdenMeter meter;

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader supervisor;
    private PageReader secretary;

    @BeforeEach
    void three_bureaus_are_on_record() {
        supervisor = PageReader.supervisor(http);
        secretary = PageReader.secretary(http, "ll-ga");
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
        story.registered(bureau("zz-new", "2022-12-01"));
        story.on("2022-12-06")
                .recorded("study-ty", session("ty-ga", "2022-12-05"))
                .recorded("alone-ty", session("ty-ga", "2022-12-02", StudyForm.SELF_STUDY, null))
                .recorded("lecture-ll", lecture("ll-ga", "2022-12-05"))
                .on("2022-12-15")
                .append(
                        RuleCommand.TARGET,
                        new RuleVersionPublished("ZXZ-01-L1", 1, Records.day("2027-01-01"), MONTHLY),
                        "demo-supervisor")
                .on("2022-12-20")
                .views();
    }

    private JsonNode json(PageReader reader, String address) throws Exception {
        return LedgerJson.mapper().readTree(reader.text(address));
    }

    private static Element cell(Document page, String rule, String period, String bureau) {
        return page.selectFirst("a.cell[href^=/compliance/%s/%s/%s]".formatted(rule, period, bureau));
    }

    @Nested
    class The_list_of_rules {

        private static final String CITYS = "section[aria-labelledby=rule-ZXZ-01-L1]";

        @Test
        void says_who_published_what_and_when_and_shows_it_as_it_was_written() throws Exception {
            Element own = supervisor.page("/rules").selectFirst(CITYS);
            assertThat(own.text()).contains("2022-12-15", "demo-supervisor 发布第 1 版，自 2027-01-01 起执行");
            assertThat(own.selectFirst("pre").wholeText()).isEqualTo(MONTHLY);
            assertThat(own.select("a[href='/rules/retire?rule=ZXZ-01-L1']")).hasSize(1);
            assertThat(secretary.page("/rules").select("main a[href^=/rules/]")).isEmpty();
        }

        /** PF-08 is a window with a day before which it is due; ZXZ-01 has an overlay already. */
        @ParameterizedTest
        @CsvSource({"ZXZ-01, ZXZ-01-L2", "PF-08, PF-08-L1", "CT-R1, CT-R1-L1", "PF-01, PF-01-L1"})
        void leads_from_each_rule_to_a_draft_of_more_that_can_be_tried(String rule, String id) throws Exception {
            Element link = supervisor.page("/rules").selectFirst("a[href='/rules/what-if?overlay=" + rule + "']");
            String text =
                    supervisor.page(link.attr("href")).selectFirst("#text").wholeText();
            assertThat(text).contains("id: " + id, "overlayOf: " + rule, "effective: {from: 2023-01-01}");
            RuleBook book = RuleFiles.shipped().and("monthly.yml", MONTHLY);
            assertThat(book.addedBy(text).id()).isEqualTo(id);
        }

        @Test
        void is_that_of_the_day_asked_for() throws Exception {
            assertThat(supervisor.page("/rules?asOf=2022-12-14").select(CITYS)).isEmpty();
            assertThat(supervisor.page("/rules?asOf=2022-12-15").select(CITYS)).hasSize(1);
        }
    }

    @Nested
    class The_year {

        @Test
        void is_a_table_for_each_rule_with_headers_and_bureaus_in_the_order_of_codes() throws Exception {
            Document page = supervisor.page("/compliance?year=2022");
            // No branches and groups are on record, and no case; a rule that nobody is bound by has no table.
            assertThat(page.select("section h2").eachText())
                    .containsExactly(
                            "负责人出庭应诉率 CT-R1",
                            "党委（党组）书记讲党课 DZB-05",
                            "民主生活会 DZB-11",
                            "国家宪法日活动 PF-01",
                            "宪法宣传周活动 PF-02",
                            "普法责任清单 PF-04",
                            "法治政府建设年度报告 PF-08",
                            "中心组集体学习研讨 ZXZ-01",
                            "中心组年度学习计划 ZXZ-02");
            Element study = page.selectFirst("section[aria-labelledby=rule-ZXZ-01] table.matrix");
            assertThat(study.select("thead th[scope=col]").eachText())
                    .containsExactly("单位", "第1季度", "第2季度", "第3季度", "第4季度", "完成率");
            assertThat(study.select("tbody th[scope=row]").eachText()).containsExactly("ll-ga", "ty-ga", "zz-new");
        }

        @Test
        void says_each_cell_with_symbol_word_and_count_and_links_it_to_its_why() throws Exception {
            Document page = supervisor.page("/compliance?year=2022");
            assertThat(cell(page, "ZXZ-01", "2022-Q4", "ty-ga").text()).endsWith("✓ 达标 1/1");
            assertThat(cell(page, "ZXZ-01", "2022-Q4", "ll-ga").text()).endsWith("! 临期 0/1");
            assertThat(cell(page, "ZXZ-01", "2022-Q3", "ty-ga").text()).endsWith("? 无法判定");
            assertThat(cell(page, "DZB-05", "2022", "ty-ga").text()).endsWith("○ 未到期 0/1");
            assertThat(cell(page, "DZB-05", "2022", "zz-new").text()).contains("已豁免");
            assertThat(cell(page, "ZXZ-01", "2022-Q4", "ty-ga").hasClass("state-MET"))
                    .isTrue();
        }

        @Test
        void leaves_a_period_before_the_bureau_began_without_a_link() throws Exception {
            Document page = supervisor.page("/compliance?year=2022&rule=ZXZ-01");
            assertThat(cell(page, "ZXZ-01", "2022-Q3", "zz-new")).isNull();
            assertThat(page.select("tbody tr").last().select("td").first().text())
                    .contains("尚未设立");
        }

        @Test
        void shows_one_rule_when_asked_for_it() throws Exception {
            Document page = supervisor.page("/compliance?year=2022&rule=DZB-05");
            assertThat(page.select("table.matrix")).hasSize(1);
            assertThat(page.select(".kinds [aria-current]").text()).isEqualTo("党委（党组）书记讲党课");
        }

        @Test
        void shows_what_was_known_on_a_day_and_keeps_the_day_in_every_link() throws Exception {
            Document page = supervisor.page("/compliance?year=2022&asOf=2022-12-05");
            assertThat(cell(page, "ZXZ-01", "2022-Q4", "ty-ga").text()).endsWith("○ 未到期 0/1");
            assertThat(page.select("tbody a[href]"))
                    .allSatisfy(link -> assertThat(link.attr("href")).contains("asOf=2022-12-05"));
        }

        @Test
        void shows_a_secretary_the_own_bureau_only() throws Exception {
            Document page = secretary.page("/compliance?year=2022&rule=ZXZ-01");
            assertThat(page.select("tbody th[scope=row]").eachText()).containsExactly("ll-ga");
        }

        @Test
        void speaks_english() throws Exception {
            Document page = supervisor.inEnglish().page("/compliance?year=2022&rule=ZXZ-01");
            assertThat(page.select("h1").text()).isEqualTo("Duties in 2022");
            assertThat(page.select("section h2").text()).isEqualTo("Central-group collective study ZXZ-01");
            assertThat(page.select("thead th").eachText()).endsWith("Quarter 4", "Rate");
        }

        @Test
        void without_a_rule_in_force_says_so() throws Exception {
            assertThat(supervisor.page("/compliance?year=2016").select(".empty").text())
                    .startsWith("本年度没有生效的规则");
        }

        @Test
        void of_nonsense_is_refused() throws Exception {
            assertThat(supervisor.answer("/compliance?rule=XX-99")).isEqualTo(404);
            assertThat(supervisor.answer("/compliance?year=99999")).isEqualTo(422);
            assertThat(supervisor.answer("/api/compliance?year=soon")).isBetween(400, 422);
            assertThat(supervisor.answer("/api/compliance?rule=XX-99")).isEqualTo(404);
            assertThat(supervisor.answer("/api/compliance?bureau=nobody")).isEqualTo(404);
            assertThat(PageReader.administrator(http).answer("/compliance")).isIn(403, 404);
        }
    }

    @Nested
    class Why {

        @Test
        void tells_what_counted_what_did_not_and_the_source_with_its_certainty() throws Exception {
            Document page = supervisor.page("/compliance/ZXZ-01/2022-Q4/ty-ga");
            assertThat(page.select("h1").text()).isEqualTo("ty-ga · 2022年第4季度");
            assertThat(page.select("a[href=/records/study-ty]").text()).isEqualTo("学习党的二十大精神");
            assertThat(page.select("li:has(a[href=/records/alone-ty])").text()).endsWith("个人自学和专题调研不算集体学习。");
            assertThat(page.select(".panel").last().text())
                    .contains("中办发〔2017〕9号", "s：只见于二手或地方来源", "应当", "第 1 版，自 2017-01-30 起施行");
        }

        @Test
        void tells_an_open_duty_what_is_needed_and_how_long_there_is() throws Exception {
            // After the 20th of December 2022: 21, 22, 23, 26, 27, 28, 29, 30; the 31st rests.
            assertThat(supervisor
                            .page("/compliance/ZXZ-01/2022-Q4/ll-ga")
                            .select("section[aria-labelledby=way]")
                            .text())
                    .contains("在 2022-12-31（含当日）之前再开展 1 次", "还有 8 个工作日");
        }

        @Test
        void tells_an_administrator_which_fact_is_missing() throws Exception {
            Document page = supervisor.page("/compliance/ZXZ-01/2022-Q3/ty-ga");
            assertThat(page.select("section[aria-labelledby=verdict] li").text())
                    .contains("没有登记");
            assertThat(page.select("section[aria-labelledby=way]").text()).contains("不晚于 2022-07-01");
        }

        @Test
        void keeps_the_day_asked_for() throws Exception {
            Document page = supervisor.page("/compliance/ZXZ-01/2022-Q4/ty-ga?asOf=2022-12-06");
            assertThat(page.select("a[href='/records/study-ty?asOf=2022-12-06']"))
                    .hasSize(1);
            assertThat(page.select("section[aria-labelledby=verdict]").text()).contains("2022-12-06，只按该日终了时已知的情况");
        }

        @Test
        void speaks_english_without_a_raw_key() throws Exception {
            for (String address : List.of("ZXZ-01/2022-Q4/ty-ga", "ZXZ-01/2022-Q3/ll-ga", "DZB-05/2022/zz-new")) {
                assertThat(supervisor.inEnglish().page("/compliance/" + address).text())
                        .doesNotContain("??", "compliance.", "''");
            }
        }

        @Test
        void of_what_is_not_there_or_not_the_reader_s_is_not_found() throws Exception {
            assertThat(supervisor.answer("/compliance/ZXZ-01/2022-Q5/ty-ga")).isEqualTo(404);
            assertThat(supervisor.answer("/compliance/ZXZ-01/2022-Q3/zz-new")).isEqualTo(404);
            assertThat(secretary.answer("/compliance/ZXZ-01/2022-Q4/ty-ga")).isEqualTo(404);
            assertThat(secretary.answer("/api/compliance/ZXZ-01/2022-Q4/ty-ga")).isEqualTo(404);
            assertThat(secretary.answer("/compliance/ZXZ-01/2022-Q4/ll-ga")).isEqualTo(200);
        }
    }

    @Nested
    class The_rules {

        @Test
        void are_listed_with_source_certainty_and_versions() throws Exception {
            Document page = supervisor.page("/rules");
            Element study = page.selectFirst("section[aria-labelledby=rule-ZXZ-01]");
            assertThat(study.text()).contains("中办发〔2017〕9号", "s：只见于二手或地方来源", "不少于 1 次", "每季度", "第 1 版，自 2017-01-30 起");
            assertThat(page.select("section[aria-labelledby=rule-PF-02]").text())
                    .contains("第 2018 版，2018-12-02 至 2018-12-31", "第 2025 版");
            // Eighteen of the program, one of the city.
            assertThat(page.select("section[aria-labelledby^=rule-]")).hasSize(19);
        }

        @Test
        void are_followed_by_which_gathering_may_serve_as_another_with_its_source() throws Exception {
            Document page = supervisor.page("/rules");
            assertThat(page.select("section[aria-labelledby^=combined-]")).hasSize(4);
            assertThat(page.select("section[aria-labelledby=combined-HB-01]").text())
                    .contains("组织生活会可以采取", "《中国共产党支部工作条例（试行）》", "17", "自 2018-10-28 起");
        }

        @Test
        void and_their_trial_and_figures_speak_both_languages_without_a_raw_key() throws Exception {
            for (String address : List.of("/rules", "/rules/what-if", "/compliance/figures?year=2022")) {
                assertThat(supervisor.page(address).text()).doesNotContain("??", "''");
                assertThat(supervisor.inEnglish().page(address).text()).doesNotContain("??", "''");
            }
        }

        /** No form was filled in this city, whose records came as events. */
        @Test
        void when_tried_say_what_forms_of_such_records_ask_of_people() throws Exception {
            String draft = """
                    rules:
                      - id: ZXZ-01-L9
                        version: 1
                        overlayOf: ZXZ-01
                        name:
                          zh: 本市按月学习
                          en: Monthly in this city
                        modality: local
                        threshold:
                          op: ">="
                          value: 1
                          unit: occurrence
                        period:
                          kind: MONTH
                        effective:
                          from: 2022-01-01
                    """;
            assertThat(supervisor.sent("/rules/what-if?from=2022&to=2022&text=" + draft))
                    .contains("本市按月学习 ZXZ-01-L9", "填报负担：今年还没有同类记录的表单");
            meter.add(new BureauId("ty-ga"), LocalDate.of(2022, 1, 2), RecordKind.STUDY_SESSION, new Sum(2, 9, 2, 100));
            // 9 fields on 2 forms are 4.5 each, 100 seconds are 50 each.
            assertThat(supervisor.sent("/rules/what-if?from=2022&to=2022&text=" + draft))
                    .contains("2 张表单平均每张填 4.5 项、用 50 秒");
        }

        @Test
        void are_tried_by_supervisors_only() throws Exception {
            assertThat(secretary.answer("/rules/what-if")).isIn(403, 404);
            assertThat(secretary.answer("/rules")).isEqualTo(200);
        }

        @Test
        void are_tried_by_programs_that_say_each_thing_once() throws Exception {
            String draft = LedgerJson.mapper().writeValueAsString(Map.of("text", """
                    rules:
                      - {id: ZXZ-01-L8, version: 1, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                         threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: MONTH}, effective: {from: 2022-01-01}}
                    """, "from", 2022));
            assertThat(supervisor.posted("/api/rules/what-if", draft).getContentAsString())
                    .contains("\"rule\":\"ZXZ-01-L8\"");
            assertThat(supervisor
                            .posted("/api/rules/what-if", "{\"from\":2021," + draft.substring(1))
                            .getStatus())
                    .isEqualTo(400);
        }

        @Test
        void tell_programs_the_whole_way_to_a_verdict() throws Exception {
            JsonNode why = json(supervisor, "/api/compliance/ZXZ-01/2022-Q4/ll-ga/why");
            assertThat(why.at("/needed/more").asInt()).isEqualTo(1);
            assertThat(why.at("/needed/by").asString()).isEqualTo("2022-12-31");
            assertThat(why.at("/needed/workdaysLeft").asInt()).isEqualTo(8);
            assertThat(why.at("/source/docNo").asString()).isEqualTo("中办发〔2017〕9号");
            assertThat(json(supervisor, "/api/compliance/ZXZ-01/2022-Q4/ty-ga/why")
                            .at("/notCounted/0/sentence")
                            .asString())
                    .isEqualTo("个人自学和专题调研不算集体学习。");
        }

        /** On 20 December no period of ty-ga is over but the week of 4 to 10 December and the day itself, which it missed, and its report. */
        @Test
        void give_figures_with_their_parts() throws Exception {
            JsonNode rate = json(supervisor, "/api/compliance/figures?year=2022&bureau=ty-ga")
                    .at("/units/0/figures/0");
            assertThat(rate.toString()).startsWith("{\"formula\":\"F1_COMPLETION\",\"numerator\":0,");
        }

        @Test
        void name_their_formulas_and_say_of_nothing_that_there_is_no_rate() throws Exception {
            String page = supervisor
                    .page("/compliance/figures?year=2022")
                    .select("section[aria-labelledby=unit-ty-ga]")
                    .text();
            assertThat(page).contains("完成率", "已结束的各期：计入次数（每期不超过应达次数）之和 ÷ 应达次数之和");
            assertThat(page).contains("无（分母为零）： 参学率 · 参学率（含补学） · 计划兑现率", "出声率 · 学时 · 达到法定人数");
            assertThat(json(supervisor, "/api/compliance/figures?year=2022&bureau=ty-ga")
                            .at("/units/0/figures")
                            .valueStream()
                            .filter(rate -> rate.get("formula").asString().equals("F4_PLAN"))
                            .map(rate -> rate.get("percent").asString()))
                    .containsExactly("n/a");
        }

        @Test
        void that_are_drafts_say_so() throws Exception {
            Element draft = supervisor.page("/rules").selectFirst("section[aria-labelledby=rule-PF-07]");
            assertThat(draft.text()).contains("草案", "s：只见于二手或地方来源", "地方");
        }
    }

    @Nested
    class The_answer_to_programs {

        @Test
        void lists_the_cells_of_the_year() throws Exception {
            JsonNode year = json(supervisor, "/api/compliance?year=2022&rule=ZXZ-01");
            assertThat(year.at("/year").asInt()).isEqualTo(2022);
            assertThat(year.at("/today").asString()).isEqualTo("2022-12-20");
            assertThat(year.has("asOf")).isFalse();
            assertThat(year.at("/cells")).hasSize(4 + 4 + 1);
        }

        @Test
        void gives_credits_and_refusals_of_one_cell() throws Exception {
            JsonNode cell = json(supervisor, "/api/compliance?year=2022&rule=ZXZ-01&bureau=ty-ga")
                    .at("/cells/3");
            assertThat(cell).isEqualTo(json(supervisor, "/api/compliance/ZXZ-01/2022-Q4/ty-ga"));
            assertThat(cell.toString())
                    .isEqualTo("{\"rule\":\"ZXZ-01\",\"ruleVersion\":1,\"bureau\":\"ty-ga\",\"period\":\"2022-Q4\","
                            + "\"from\":\"2022-10-01\",\"to\":\"2022-12-31\",\"state\":\"MET\",\"due\":1,\"counted\":1,"
                            + "\"reasons\":[],\"credits\":[{\"recordId\":\"study-ty\",\"heldOn\":\"2022-12-05\","
                            + "\"recordedAt\":\"2022-12-06T01:00:00Z\"}],\"refusals\":[{\"recordId\":\"alone-ty\","
                            + "\"heldOn\":\"2022-12-02\",\"recordedAt\":\"2022-12-06T01:00:00Z\","
                            + "\"reason\":\"WHERE_form\"}]}");
        }

        @Test
        void names_reasons() throws Exception {
            assertThat(json(supervisor, "/api/compliance/ZXZ-01/2022-Q3/ty-ga")
                            .at("/reasons")
                            .toString())
                    .isEqualTo("[\"FACT_MISSING\"]");
            assertThat(json(supervisor, "/api/compliance?year=2022&asOf=2022-12-05")
                            .at("/asOf")
                            .asString())
                    .isEqualTo("2022-12-05");
        }
    }
}
