// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.Login;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.projection.Progress;
import taizhang.projection.Projection;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import tools.jackson.databind.JsonNode;

/** What an administrator sees of views, and what readers are told of those that lack facts. */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=views")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsPagesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private Progress progress;

    @Autowired
    private List<Projection<?>> projections;

    private PageReader administrator;
    private PageReader supervisor;

    @BeforeEach
    void the_sample_city_is_on_record() {
        administrator = PageReader.administrator(http);
        supervisor = PageReader.supervisor(http);
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            SampleCity.tell(story).on("2022-12-31");
        }
        assertThat(progress.awaitPassed(log.head(), LONG)).isTrue();
    }

    private JsonNode view(String name) throws Exception {
        for (JsonNode view : LedgerJson.mapper().readTree(administrator.text("/api/views"))) {
            if (view.path("name").asString().equals(name)) {
                return view;
            }
        }
        throw new AssertionError("no view " + name);
    }

    @Nested
    class The_list {

        @Test
        void names_every_view_with_its_place_in_the_log() throws Exception {
            Document page = administrator.page("/views");
            assertThat(page.select("#views tbody tr")).hasSameSizeAs(projections);
            assertThat(page.text()).doesNotContain("??").contains("单位台账 timeline");
            assertThat(page.selectFirst("#view-timeline td.number").text().replace(",", ""))
                    .isEqualTo("%d / %d".formatted(log.head(), log.head()));
            assertThat(administrator.inEnglish().page("/views").text())
                    .doesNotContain("??")
                    .contains("Timelines timeline");
        }

        @Test
        void is_for_administrators_only() throws Exception {
            // Whether a closed door says 403 or 404 hangs on the login; RoutesTest of the whole program knows it
            // exactly.
            assertThat(supervisor.answer("/views")).isIn(403, 404);
            assertThat(supervisor.answer("/api/views")).isIn(403, 404);
            assertThat(supervisor.answerToForm("/views/timeline/rebuild")).isIn(403, 404);
            assertThat(PageReader.secretary(http, "ty-sf").answerToForm("/views/timeline/retry"))
                    .isIn(403, 404);
        }
    }

    @Nested
    class A_rebuild {

        @Test
        void is_begun_by_a_button_and_ends_in_the_next_generation_with_the_same_page() throws Exception {
            String before = supervisor
                    .page("/bureaus/ty-ga/timeline?year=2022")
                    .select("main")
                    .html();
            int generation = view("timeline").path("generation").asInt();

            String next = administrator.handIn("/views/timeline/rebuild");

            assertThat(administrator.page(next).select(".banner").text()).isEqualTo("已开始重建“单位台账”。");
            await().atMost(LONG).until(() -> view("timeline").path("generation").asInt() == generation + 1);
            assertThat(supervisor
                            .page("/bureaus/ty-ga/timeline?year=2022")
                            .select("main")
                            .html())
                    .isEqualTo(before);
        }

        @Test
        void of_an_unknown_view_is_not_found() throws Exception {
            assertThat(administrator.answerToForm("/views/timelin/rebuild")).isEqualTo(404);
            assertThat(administrator.answerToForm("/views/timelin/retry")).isEqualTo(404);
        }
    }

    @Nested
    class An_event_that_a_view_can_not_take {

        @BeforeEach
        void is_on_record() {
            if (log.lastSequence("account-ghost") < 0) {
                story.append("account-ghost", new AccountClosed(new Login("ghost")));
                story.append(
                        "bureau-ghost",
                        new BureauDescribed(new BureauId("ghost"), BureauFacts.NOTHING_TOLD, LocalDate.of(2022, 1, 1)));
            }
            assertThat(progress.awaitPassed(log.head(), LONG)).isTrue();
        }

        @Test
        void is_listed_with_cause_and_tries_and_shown_in_health() throws Exception {
            Document page = administrator.page("/views");
            Element line = page.selectFirst("#parked-accounts tbody tr");
            assertThat(line.text())
                    .contains("accounts", "account.closed.v1", "account-ghost", "ghost was never opened");
            assertThat(page.selectFirst("#view-accounts").text()).contains("有搁置事件");
            assertThat(page.selectFirst("#view-timeline").text()).contains("正常");
            assertThat(administrator.text("/actuator/health")).contains("\"status\":\"PARKED\"");
        }

        @Test
        void is_tried_again_by_a_button() throws Exception {
            int tries = tries();

            administrator.handIn("/views/accounts/retry");

            await().atMost(LONG).until(() -> tries() == tries + 1);
        }

        private int tries() throws Exception {
            return view("accounts")
                    .path("documents")
                    .path("accounts")
                    .path("tries")
                    .asInt();
        }

        @Test
        void is_told_on_every_page_that_lacks_it_and_to_programs() throws Exception {
            assertThat(supervisor
                            .page("/city?year=2022")
                            .select(".stale-banner")
                            .text())
                    .startsWith("未能更新 本页内容可能缺少 2022-12-31");
            assertThat(supervisor
                            .inEnglish()
                            .page("/bureaus")
                            .select(".stale-banner")
                            .text())
                    .startsWith("Not up to date");
            assertThat(Long.parseLong(supervisor.header("/api/city?year=2022", "Taizhang-Stale-Since")))
                    .isBetween(1L, log.head());
        }
    }
}
