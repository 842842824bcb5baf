// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.LeaveReasons;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;

/** A session is recorded, its place is corrected, then its place again and its headcount: three versions. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=compare")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparePageTest {

    private static final String PATH = "/records/s/compare";

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader secretary;

    @BeforeEach
    void a_session_was_corrected_twice() {
        secretary = PageReader.secretary(http, "ty-ga");
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            story.on("2022-12-06")
                    .recorded("s", session("二楼", new Attendance(12, 10, 2, 0)))
                    .on("2022-12-07")
                    .corrected("s", session("三楼", new Attendance(12, 10, 2, 0)))
                    .on("2022-12-08")
                    .corrected("s", session("四楼", new Attendance(12, 9, 3, 0, new LeaveReasons(1, 2, 0, 0))))
                    .views();
        }
    }

    private static SessionDetails session(String place, Attendance attendance) {
        return new SessionDetails(
                new BureauId("ty-ga"),
                StudyForm.SELF_STUDY,
                "学习宪法",
                LocalDate.of(2022, 12, 5),
                null,
                null,
                null,
                place,
                null,
                attendance,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    /** Place, came, on leave and two of the four reasons that are there now: 2 of them zero, so all four are new. */
    @Test
    void shows_each_field_that_differs_with_whose_word_it_is() throws Exception {
        Document page = secretary.page(PATH + "?from=1&to=3");
        assertThat(rows(page)).hasSize(7);
        assertThat(rows(page).getFirst()).contains("地点", "二楼", "四楼", "第 3 版", "2022-12-08");
        assertThat(page.select("tbody").text()).contains("病假", "（空）");
    }

    @Test
    void names_the_version_that_last_touched_a_field() throws Exception {
        Document page = secretary.page(PATH + "?from=1&to=2");
        assertThat(rows(page))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("地点", "二楼", "三楼", "第 2 版", "2022-12-07"));
    }

    @Test
    void sets_the_latest_against_the_one_before_unless_told_otherwise_and_the_older_first_whatever_the_order()
            throws Exception {
        assertThat(rows(secretary.page(PATH))).isEqualTo(rows(secretary.page(PATH + "?from=2&to=3")));
        assertThat(rows(secretary.page(PATH + "?from=3&to=1"))).isEqualTo(rows(secretary.page(PATH + "?from=1&to=3")));
    }

    @Test
    void says_so_where_nothing_differs() throws Exception {
        assertThat(secretary.page(PATH + "?from=2&to=2").select("main").text()).contains("这两版的内容相同");
    }

    @Test
    void knows_only_the_versions_of_the_day_asked_for() throws Exception {
        assertThat(secretary.answer(PATH + "?from=1&to=3&asOf=2022-12-07")).isEqualTo(422);
        assertThat(rows(secretary.page(PATH + "?asOf=2022-12-07"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=0", "?to=4", "?from=x", "?to=-1"})
    void refuses_a_version_that_there_is_not(String versions) throws Exception {
        assertThat(secretary.answer(PATH + versions)).isEqualTo(422);
    }

    @Test
    void is_not_there_for_strangers() throws Exception {
        assertThat(PageReader.secretary(http, "ll-ga").answer(PATH)).isEqualTo(404);
    }

    @Test
    void is_linked_from_the_history() throws Exception {
        assertThat(secretary.page("/records/s").select("ol.history a").eachAttr("href"))
                .contains(PATH + "?from=2&to=3", PATH + "?from=1&to=2");
    }
}
