// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import static org.assertj.core.api.Assertions.assertThat;

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
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import tools.jackson.databind.JsonNode;

/** Home, city, bureaus and campaigns of the sample city as readers see them; figures are worked out in the folds' tests. */
@SpringBootTest(classes = QueryProgram.class)
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewPagesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader supervisor;
    private PageReader secretary;
    private PageReader administrator;

    @BeforeEach
    void the_sample_city_is_on_record() {
        supervisor = PageReader.supervisor(http);
        secretary = PageReader.secretary(http, "ty-sf");
        administrator = PageReader.administrator(http);
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            SampleCity.tell(story).on("2022-12-31").views();
        }
    }

    private JsonNode json(PageReader reader, String address) throws Exception {
        return LedgerJson.mapper().readTree(reader.text(address));
    }

    @Nested
    class The_city {

        @Test
        void is_a_table_with_a_header_for_each_row_and_column() throws Exception {
            Element table = supervisor.page("/city?year=2022").selectFirst("table.matrix");
            assertThat(table.select("thead th[scope=col]")).hasSize(14);
            assertThat(table.select("tbody tr:not(.group-row)"))
                    .hasSize(18)
                    .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
            assertThat(table.select("tbody th[scope=rowgroup]")).hasSize(3);
        }

        @Test
        void says_each_cell_with_symbol_number_and_word_and_links_it_to_the_month() throws Exception {
            Document page = supervisor.page("/city?year=2022");
            Element december = cell(page, "ty-ga", 12);
            assertThat(december.select("[aria-hidden=true]").text()).isEqualTo("●");
            assertThat(december.text()).contains("● 1 次");
            assertThat(december.attr("href")).isEqualTo("/bureaus/ty-ga/timeline?year=2022#month-12");
            assertThat(supervisor.page("/bureaus/ty-ga/timeline?year=2022").select("#month-12"))
                    .hasSize(1);
            assertThat(cell(page, "ty-ga", 1).text()).contains("– 无");
            assertThat(page.select("tbody tr:not(.group-row) td a.cell")).hasSize(18 * 12);
        }

        @Test
        void counts_the_joint_activity_once_in_the_total() throws Exception {
            Document page = supervisor.page("/city?year=2022");
            assertThat(page.select("tfoot td").get(11).text()).contains("13 次");
            assertThat(page.select("tfoot td.total").text()).contains("15");
        }

        @Test
        void keeps_the_day_asked_for_in_every_link_and_shows_what_was_known_then() throws Exception {
            Document page = supervisor.page("/city?year=2022&asOf=2022-12-19");
            assertThat(cell(page, "yx-sf-syt", 12).text()).contains("– 无");
            assertThat(page.select("tbody a"))
                    .allSatisfy(link -> assertThat(link.attr("href")).contains("asOf=2022-12-19"));
        }

        @Test
        void shows_a_secretary_the_rows_in_scope_and_says_so() throws Exception {
            Document page = secretary.page("/city?year=2022");
            assertThat(page.select("tbody tr:not(.group-row)")).hasSize(3);
            assertThat(page.select("tfoot th").text()).isEqualTo("以上单位合计");
        }

        @Test
        void speaks_english() throws Exception {
            Document page = supervisor.inEnglish().page("/city?year=2022&kind=STUDY_SESSION");
            assertThat(page.select("h1").text()).isEqualTo("City overview 2022");
            assertThat(cell(page, "ty-ga", 12).text()).contains("● 1 record");
            assertThat(page.select("select[name=kind] [selected]").text()).isEqualTo("Study session");
            assertThat(page.select(".years [aria-current]").eachText()).containsExactly("2022", "As then");
        }

        @Test
        void refuses_a_year_that_nobody_can_mean() throws Exception {
            assertThat(supervisor.answer("/city?year=99999")).isEqualTo(422);
            assertThat(supervisor.answer("/city?year=soon")).isBetween(400, 422);
        }

        @Test
        void gives_the_same_answer_to_programs() throws Exception {
            JsonNode city = json(supervisor, "/api/city?year=2022");
            assertThat(city.at("/totals/total").asInt()).isEqualTo(15);
            assertThat(city.at("/totals/months/11").asInt()).isEqualTo(13);
            assertThat(city.at("/bureaus/0/bureau").asString()).isEqualTo("zz-ga");
            assertThat(city.at("/bureaus/0/months/11").asInt()).isEqualTo(1);
            assertThat(city.has("asOf")).isFalse();
        }

        private Element cell(Document page, String bureau, int month) {
            return page.select("a.cell[href^=/bureaus/%s/timeline][href$=#month-%d]".formatted(bureau, month))
                    .first();
        }
    }

    @Nested
    class Constitution_week {

        private static final String API = "/api/campaigns/CONSTITUTION_WEEK/2022";

        @Test
        void is_rolled_up_for_programs() throws Exception {
            JsonNode week = json(supervisor, API);
            assertThat(week.at("/activities").asInt()).isEqualTo(4);
            assertThat(week.at("/materials").toString()).isEqualTo("{\"number\":1300,\"atLeast\":true}");
            assertThat(week.at("/consultations").toString()).isEqualTo("{\"number\":120,\"atLeast\":true}");
            assertThat(week.at("/bureaus")).hasSize(6);
            assertThat(json(supervisor, API + "?asOf=2022-12-19")
                            .at("/activities")
                            .asInt())
                    .isEqualTo(3);
        }

        @Test
        void is_shown_with_its_sums_bureaus_activities_and_plan() throws Exception {
            Document page = supervisor.page("/campaigns/CONSTITUTION_WEEK/2022");
            assertThat(page.select(".stat b").eachText()).containsExactly("4", "1,300+", "120+", "6");
            assertThat(page.select("tbody tr")).hasSize(6);
            assertThat(page.select("a[href^=/records/act-]")).hasSize(4);
            assertThat(page.select("a[href=/records/plan-zz-sf-xfz]")).hasSize(1);
        }

        @Test
        void can_be_copied_as_a_sentence_in_both_languages() throws Exception {
            Document page = supervisor.page("/campaigns/CONSTITUTION_WEEK/2022");
            assertThat(page.select("#summary-zh").text())
                    .isEqualTo("2022年宪法宣传周期间，6个单位开展宣传活动4场，发放资料300余份、1000余册，解答咨询120余人次，覆盖村（社区）14个。");
            assertThat(page.select("#summary-en").text())
                    .startsWith("Constitution week 2022: 6 bureaus held 4 publicity activities. Materials handed out:");
        }

        @Test
        void stands_in_the_list_of_campaigns() throws Exception {
            assertThat(supervisor.page("/campaigns").select("tbody a").attr("href"))
                    .isEqualTo("/campaigns/CONSTITUTION_WEEK/2022");
        }

        @Test
        void has_no_unknown_sister() throws Exception {
            assertThat(supervisor.answer("/api/campaigns/MAY_DAY/2022")).isEqualTo(404);
            assertThat(supervisor.answer("/campaigns/MAY_DAY/2022")).isEqualTo(404);
        }
    }

    @Nested
    class The_bureaus {

        @Test
        void are_listed_for_programs_in_the_order_of_codes() throws Exception {
            JsonNode all = json(secretary, "/api/bureaus");
            assertThat(all).hasSize(18);
            assertThat(all.at("/0").toString())
                    .isEqualTo(
                            "{\"id\":\"cl-ga\",\"name\":\"名称cl-ga\",\"kind\":\"PUBLIC_SECURITY\",\"level\":\"DISTRICT\",\"parent\":\"zz-ga\",\"effectiveOn\":\"2022-11-01\",\"unit\":\"BUREAU\"}");
        }

        @Test
        void link_to_the_timelines_that_the_reader_may_open() throws Exception {
            assertThat(supervisor.page("/bureaus").select("tbody a[href*=timeline]"))
                    .hasSize(18);
            assertThat(secretary
                            .page("/bureaus")
                            .select("tbody a[href*=timeline]")
                            .eachText())
                    .containsExactly("名称ty-sf", "名称ty-fy", "名称ty-sf-ss");
        }

        @Test
        void can_be_described_by_an_administrator_who_sees_what_nobody_told_yet() throws Exception {
            Document page = administrator.page("/bureaus");
            assertThat(page.select("main a[href=/bureaus/new]")).hasSize(1);
            assertThat(page.select("a[href=/bureaus/ty-ga/describe]")).hasSize(1);
            assertThat(page.select("tbody tr").first().select(".fact-UNKNOWN")).hasSize(4);
            assertThat(page.select("a[href*=timeline]")).isEmpty();
        }
    }

    @Nested
    class Home {

        @Test
        void offers_a_secretary_every_kind_and_the_own_year() throws Exception {
            Document page = secretary.page("/");
            assertThat(page.select("a.tile-record").eachAttr("href"))
                    .isEqualTo(List.of(
                            "/records/new?type=STUDY_SESSION",
                            "/records/new?type=LECTURE",
                            "/records/new?type=MEETING",
                            "/records/new?type=PUBLICITY_PLAN",
                            "/records/new?type=PUBLICITY_ACTIVITY",
                            "/records/new?type=COURT_CASE",
                            "/records/new?type=REPORT"));
            assertThat(page.select(".strip li")).hasSize(12);
            assertThat(page.select("a[href=/records/act-ty-sf]")).hasSize(1);
            // Its one activity was held on another day than Constitution Day.
            assertThat(page.select(".due").text()).contains("逾期（1）", "国家宪法日活动", "最后一日 2022-12-04");
            assertThat(page.select(".strip li").last().text()).contains("● 1 次");
        }

        @Test
        void tells_a_secretary_what_waits() throws Exception {
            PageReader guest = PageReader.secretary(http, "zz-xf");
            assertThat(guest.page("/").select("ul.todo a").eachAttr("href")).containsExactly("/records/lecture-zz-ga");
            assertThat(guest.page("/todo").select("ul.todo li").text()).contains("待确认人数", "由名称zz-ga登记");
            assertThat(json(guest, "/api/todo").at("/due/0/task").asString()).isEqualTo("CONFIRM");
            assertThat(secretary.page("/").select("ul.todo")).isEmpty();
            assertThat(guest.inEnglish().text("/todo")).doesNotContain("??");
            assertThat(supervisor.answer("/todo")).isIn(403, 404);
        }

        @Test
        void shows_a_supervisor_the_city_at_a_glance_and_what_came_in_last() throws Exception {
            Document page = supervisor.page("/");
            assertThat(page.select("tbody tr").first().select("td").eachText()).containsExactly("3", "3");
            assertThat(page.select("tfoot td").eachText()).containsExactly("13", "15");
            assertThat(page.select(".entries li").first().text()).contains("2022-12-20 09:00", "法治宣传进社区");
        }

        @Test
        void tells_an_administrator_what_is_still_to_be_set_up() throws Exception {
            Document page = administrator.page("/");
            assertThat(page.select(".tiles").text()).contains("18 个单位还有情况未告知");
        }

        @Test
        void is_all_that_an_administrator_reads_besides_the_bureaus() throws Exception {
            for (String records : List.of("/city", "/api/city", "/campaigns", "/campaigns/CONSTITUTION_WEEK/2022")) {
                assertThat(administrator.answer(records)).as(records).isIn(403, 404);
            }
        }
    }

    @Test
    void every_address_of_the_api_that_takes_a_day_says_so_once() throws Exception {
        JsonNode paths = json(supervisor, "/v3/api-docs").at("/paths");
        for (String address : List.of("/api/city", "/api/campaigns/{campaign}/{year}", "/api/bureaus")) {
            assertThat(paths.path(address).at("/get/parameters").findValuesAsString("name"))
                    .as(address)
                    .containsOnlyOnce("asOf");
        }
    }

    @Test
    void no_page_shows_a_key_for_want_of_words() throws Exception {
        for (String address : List.of("/", "/city", "/campaigns", "/campaigns/CONSTITUTION_WEEK/2022", "/bureaus")) {
            assertThat(supervisor.text(address)).doesNotContain("??");
            assertThat(supervisor.inEnglish().text(address)).doesNotContain("??");
        }
        assertThat(administrator.inEnglish().text("/bureaus")).doesNotContain("??");
        assertThat(administrator.inEnglish().text("/")).doesNotContain("??");
        assertThat(secretary.inEnglish().text("/")).doesNotContain("??");
    }
}
