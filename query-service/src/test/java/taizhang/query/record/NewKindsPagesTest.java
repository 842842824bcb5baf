// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.session;
import static taizhang.query.record.NewKindsTest.courtCase;
import static taizhang.query.record.NewKindsTest.heard;
import static taizhang.query.record.NewKindsTest.meeting;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.court.HeadClass;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.codec.LedgerJson;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;

/** A meeting, a case and a plan with its activity, on the pages that readers open. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=new-kinds-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewKindsPagesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @BeforeEach
    void a_bureau_has_recorded_one_of_each() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            story.on("2022-12-16")
                    .recorded("m", meeting())
                    .recorded("c", courtCase())
                    .continued("c", courtCase(heard(8, HeadClass.DEPUTY)), "hearings")
                    .recorded("p", plan())
                    .recorded("a", activity())
                    .scheduled("s", session("ll-ga", "2023-01-05"))
                    .on("2022-12-31")
                    .views();
        }
    }

    @Test
    void a_case_offers_its_keeper_to_go_on_and_nobody_else() throws Exception {
        Document own = PageReader.secretary(http, "ty-ga").page("/records/c");
        assertThat(own.select("a[href^=/records/c/add/]").eachAttr("href"))
                .containsExactly("/records/c/add/notices", "/records/c/add/hearings", "/records/c/add/excuses");
        assertThat(own.select("ol.history").text()).contains("续记", "开庭");
        assertThat(PageReader.supervisor(http).page("/records/c").select("a[href*=/add/]"))
                .isEmpty();
        assertThat(PageReader.secretary(http, "ty-sf").answer("/records/c")).isEqualTo(404);
    }

    @Test
    void a_timeline_has_a_lane_for_each_kind_and_one_dot_for_a_case_however_often_it_went_on() throws Exception {
        Document page = PageReader.supervisor(http).page("/bureaus/ty-ga/timeline?year=2022");
        assertThat(page.select("svg a[href^=/records/]").eachAttr("href"))
                .containsExactlyInAnyOrder("/records/m", "/records/c");
        assertThat(page.select("svg .lane-label").eachText()).contains("党组织会议", "出庭应诉", "计划与报告");
    }

    /** Nobody can say yet whether it will be entered late. */
    @Test
    void a_timeline_shows_what_is_still_ahead() throws Exception {
        Document page = PageReader.supervisor(http).page("/bureaus/ll-ga/timeline?year=2023");
        assertThat(page.select("svg a[href^=/records/s] circle").eachAttr("class"))
                .containsExactly("dot  dot-void");
    }

    @Test
    void a_campaign_sets_planned_against_done_and_says_so_in_both_languages() throws Exception {
        // 1,500 copies planned, "more than 300" handed out; the second item was due on the 10th and nobody held it.
        Document page = PageReader.supervisor(http).page("/campaigns/CONSTITUTION_WEEK/2022");
        assertThat(page.select("table.plan-items tbody tr")).hasSize(2);
        assertThat(page.select("table.plan-items tbody tr").first().text()).contains("已开展", "1,500 份", "300+ 份");
        assertThat(page.select("table.plan-items tbody tr").last().text()).contains("未开展");
        assertThat(page.select("#summary-zh").text()).contains("计划项2项，已开展1项", "300余份");
        assertThat(page.select("#summary-en").text()).contains("1 of 2 planned items carried out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/records/m", "/records/c", "/records/p", "/records/a", "/campaigns/CONSTITUTION_WEEK/2022"})
    void no_page_shows_a_key_for_want_of_words(String address) throws Exception {
        assertThat(PageReader.supervisor(http).text(address)).doesNotContain("??", "record.field.", "record.choice.");
        assertThat(PageReader.supervisor(http).inEnglish().text(address))
                .doesNotContain("??", "record.field.", "record.choice.");
    }

    private static PlanDetails plan() {
        return LedgerJson.mapper().readValue("""
                {"bureau": "zz-sf", "title": "宪法宣传周", "year": 2022, "campaign": "CONSTITUTION_WEEK",
                 "issuedOn": "2022-12-01", "items": [
                   {"id": "1", "content": "发放资料", "from": "2022-12-04", "to": "2022-12-10", "targetNumber": 1500, "targetUnit": "份"},
                   {"id": "2", "content": "知识竞赛", "to": "2022-12-10", "channel": "QUIZ"}]}""", PlanDetails.class);
    }

    private static ActivityDetails activity() {
        return LedgerJson.mapper().readValue("""
                {"host": "ty-sf", "title": "宪法宣传", "heldOn": "2022-12-06", "plan": "p", "planItem": "1",
                 "campaign": "CONSTITUTION_WEEK", "placeTags": ["CAMPUS"], "countsAs": ["LAW_PUBLICITY"],
                 "media": [{"outlet": "株洲日报", "publishedOn": "2022-12-07"}],
                 "quantities": [{"what": "MATERIALS", "number": 300, "unit": "份", "atLeast": true, "estimated": true}]}
                """, ActivityDetails.class);
    }
}
