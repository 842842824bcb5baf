// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.record.RecordKind;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import taizhang.web.draft.Draft;
import taizhang.web.draft.Drafts;

@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=home-drafts")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftsOnHomeTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void a_secretary_has_left_a_form_half_filled() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            SampleCity.tell(story).on("2022-12-31").views();
            drafts.keep(
                    "secretary-ty-ga",
                    new Draft(
                            "enter-d1",
                            RecordKind.MEETING,
                            "<b>支部大会</b>",
                            "/records/new?type=MEETING&draft=enter-d1",
                            Instant.parse("2022-12-30T01:00:00Z")),
                    Map.of("topic", List.of("<b>支部大会</b>")));
        }
    }

    @Test
    void stand_on_the_first_page_with_a_way_back_and_a_way_out() throws Exception {
        Document page = PageReader.secretary(http, "ty-ga").page("/");
        assertThat(page.select("#drafts").text()).isEqualTo("草稿（1）");
        assertThat(page.select("a[href='/records/new?type=MEETING&draft=enter-d1']")
                        .text())
                .isEqualTo("<b>支部大会</b>");
        assertThat(page.select("form[action=/drafts/enter-d1/discard] button")).hasSize(1);
        assertThat(page.select("main").text()).contains("2022-12-30 09:00");
    }

    @Test
    void are_nobody_elses_and_belong_to_no_earlier_day() throws Exception {
        assertThat(PageReader.secretary(http, "ty-sf").text("/")).doesNotContain("enter-d1");
        assertThat(PageReader.supervisor(http).text("/")).doesNotContain("enter-d1");
        assertThat(PageReader.secretary(http, "ty-ga").text("/?asOf=2022-12-30"))
                .doesNotContain("enter-d1");
    }

    /** ty-ga held a session on 5 December and nothing else. */
    @Test
    void what_was_held_last_is_offered_to_be_recorded_again() throws Exception {
        Document page = PageReader.secretary(http, "ty-ga").page("/");
        assertThat(page.select("#again a").eachAttr("href"))
                .containsExactly("/records/new?type=STUDY_SESSION&like=study-ty-ga");
    }
}
