// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.SampleCity.plan;
import static taizhang.query.SampleCity.session;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;

/**
 * ty-ga keeps 55 sessions of December 2022 (two on most days), of which one is void and one is set for the 31st, and one of
 * December 2021; ty-sf's activity, in which ty-ga took part, is not its own.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=own-records")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPageTest {

    private static final String YEAR = "/records?from=2022-01-01&to=2022-12-31";

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader secretary;

    @BeforeEach
    void a_bureau_has_kept_its_ledgers() {
        secretary = PageReader.secretary(http, "ty-ga");
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            story.on("2021-12-10")
                    .recorded("s-2021", session("ty-ga", "2021-12-09"))
                    .on("2022-12-30");
            for (int number = 0; number < 53; number++) {
                story.recorded("s-%02d".formatted(number), session("ty-ga", "2022-12-%02d".formatted(1 + number % 28)));
            }
            story.recorded("s-void", session("ty-ga", "2022-12-28"))
                    .voided("s-void")
                    .scheduled("s-ahead", session("ty-ga", "2022-12-31"))
                    .recorded("a", activity("2022-12-20", List.of(), "ty-sf", "ty-ga"))
                    .views();
        }
    }

    private static List<String> titles(Document page) {
        return page.select("tbody tr td:nth-child(3) a").eachAttr("href");
    }

    @Test
    void shows_fifty_a_page_the_latest_day_first_and_leads_on_with_the_filters_kept() throws Exception {
        Document first = secretary.page(YEAR + "&kind=STUDY_SESSION");
        assertThat(first.select("caption").text()).contains("55");
        assertThat(titles(first)).hasSize(50).startsWith("/records/s-ahead", "/records/s-void");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).contains("kind=STUDY_SESSION", "page=2", "from=2022-01-01");
        Document second = secretary.page(next);
        assertThat(titles(second)).hasSize(5);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    /** Two drafts; one is issued on the last day of the year. By the end of the day before both were drafts. */
    @Test
    void shows_the_plans_that_are_only_drafted_until_they_are_issued_and_as_of_any_day() throws Exception {
        secretary = PageReader.secretary(http, "zz-sf");
        story.on("2022-12-30")
                .drafted("plan-a", plan("zz-sf", null, null))
                .drafted("plan-b", plan("zz-sf", null, null))
                .on("2022-12-31")
                .recorded("plan-b", plan("zz-sf", null, "2022-12-31"))
                .views();

        assertThat(drafts(YEAR)).containsExactly("/records/plan-a");
        assertThat(drafts(YEAR + "&kind=PUBLICITY_PLAN")).containsExactly("/records/plan-a");
        assertThat(drafts(YEAR + "&kind=LECTURE")).isEmpty();
        assertThat(drafts(YEAR + "&asOf=2022-12-30"))
                .containsExactly("/records/plan-a?asOf=2022-12-30", "/records/plan-b?asOf=2022-12-30");
        assertThat(secretary
                        .page(YEAR)
                        .select("section[aria-labelledby=drafted] a.btn")
                        .eachAttr("href"))
                .containsExactly("/plans/plan-a/issue");
    }

    private List<String> drafts(String address) throws Exception {
        return secretary
                .page(address)
                .select("section[aria-labelledby=drafted] li > a")
                .eachAttr("href");
    }

    @Test
    void counts_no_record_of_another_in_which_the_bureau_only_took_part() throws Exception {
        assertThat(titles(secretary.page(YEAR + "&kind=PUBLICITY_ACTIVITY"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state=VOIDED, 1",
        "state=SCHEDULED, 1",
        "text=二十大, 50",
        "text=没有这样的题目, 0",
        // The 28th: one session of 53 (number 27; 27 + 28 = 55 is too many), and the void one.
        "from=2022-12-28&to=2022-12-28, 2",
        // 55 of 2022 and one of 2021, but a page holds 50.
        "from=2021-01-01&page=2, 6",
    })
    void finds_what_the_filters_ask_for(String filters, int rows) throws Exception {
        String base = filters.contains("from=") ? "/records?" : YEAR + "&";
        String to = filters.contains("to=") || !filters.contains("from=") ? "" : "&to=2022-12-31";
        assertThat(titles(secretary.page(base + filters + to))).hasSize(rows);
    }

    @Test
    void offers_to_record_the_like_again_and_to_correct_what_was_held() throws Exception {
        Document page = secretary.page(YEAR + "&state=RECORDED");
        assertThat(page.select("tbody tr").first().select("td a.btn").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/records/new?type=STUDY_SESSION&like=s-"))
                .anyMatch(href -> href.endsWith("/correct"));
        Document ahead = secretary.page(YEAR + "&state=SCHEDULED");
        assertThat(ahead.select("td a.btn").eachAttr("href")).containsExactly("/records/s-ahead/held");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2022-02-30, from",
        "from=2022-12-02&to=2022-12-01, to",
        "from=1900-01-01&to=2022-12-31, from",
        "kind=DANCE, kind",
        "state=LOST, state",
        "bureau=ty-sf, bureau",
    })
    void says_what_is_wrong_with_a_filter_and_keeps_it(String filters, String field) throws Exception {
        assertThat(secretary.answer("/records?" + filters)).isEqualTo(422);
    }

    @Test
    void is_read_in_english_too() throws Exception {
        String text = secretary.inEnglish().page(YEAR).select("main").text();
        assertThat(text).contains("Records we keep", "Page 1 of 2").doesNotContain("??");
    }
}
