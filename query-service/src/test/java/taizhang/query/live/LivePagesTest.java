// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import taizhang.api.account.Role;
import taizhang.projection.Progress;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;

/** Open pages hear of what is new, and whoever asks again for the same is told that it is the same. */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=live-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class LivePagesTest {

    private static final int ROWS = 120;

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private Progress progress;

    @Autowired
    private LiveStream stream;

    @BeforeEach
    void the_views_stand_at_the_head() {
        if (log.head() == 0) {
            IntStream.range(0, ROWS)
                    .forEach(i -> story.registered(Records.bureau("b-%03d".formatted(i), "2022-01-01")));
            story.on("2022-12-06");
        }
        caughtUp();
    }

    private void caughtUp() {
        assertThat(progress.awaitPassed(log.head(), Duration.ofSeconds(30))).isTrue();
    }

    private static RequestPostProcessor supervisor() {
        Viewer viewer = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
        return authentication(new UsernamePasswordAuthenticationToken(
                viewer, "", List.of(new SimpleGrantedAuthority("ROLE_SUPERVISOR"))));
    }

    private MockHttpServletResponse line(String address, String heard) throws Exception {
        var request = get(address).with(supervisor());
        if (heard != null) {
            request.header("Last-Event-ID", heard);
        }
        return http.perform(request)
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
    }

    @Test
    void are_told_at_once_what_they_have_not_heard_of() throws Exception {
        MockHttpServletResponse line = line("/live?after=0", null);
        assertThat(line.getContentAsString()).contains("id:" + log.head(), "event:position", "data:" + log.head());
        assertThat(line.getHeader("X-Accel-Buffering")).isEqualTo("no");
        assertThat(line.getContentType()).startsWith("text/event-stream");
    }

    @Test
    void go_on_from_the_last_position_that_they_heard_of() throws Exception {
        long heard = log.head();
        MockHttpServletResponse line = line("/live?after=0", Long.toString(heard));
        assertThat(line.getContentAsString()).doesNotContain("position");
        story.recorded("study-" + heard, SampleCity.session("b-001", "2022-12-05"));
        caughtUp();
        stream.look();
        assertThat(line.getContentAsString()).contains("id:" + log.head());
    }

    @Test
    void are_heard_of_by_nobody_who_is_not_logged_in() throws Exception {
        http.perform(get("/live")).andExpect(status().is3xxRedirection());
        http.perform(get("/live")
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                new Viewer("demo-admin", Role.ADMINISTRATOR, null),
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))))))
                .andExpect(status().isNotFound());
    }

    @Test
    void name_the_position_that_they_hold_unless_they_show_an_earlier_day() throws Exception {
        PageReader reader = PageReader.supervisor(http);
        for (String page : List.of("/city?year=2022", "/bureaus/b-001/timeline?year=2022")) {
            assertThat(reader.page(page).select("[data-live]").attr("data-live"))
                    .as(page)
                    .isEqualTo(Long.toString(log.head()));
            assertThat(reader.page(page + "&asOf=2022-12-05").select("[data-live]"))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void are_not_sent_again_while_nothing_has_changed() throws Exception {
        String tag = http.perform(get("/city?year=2022").with(supervisor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(tag).as("a strong tag keeps the page from being compressed").startsWith("W/");
        assertThat(answerTo("/city?year=2022", tag)).isEqualTo(304);
        assertThat(answerTo("/city?year=2021", tag)).isEqualTo(200);
        story.recorded("study-tag", SampleCity.session("b-002", "2022-12-05"));
        caughtUp();
        assertThat(answerTo("/city?year=2022", tag)).isEqualTo(200);
    }

    private int answerTo(String address, String tag) throws Exception {
        return http.perform(get(address).header("If-None-Match", tag).with(supervisor()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void weigh_no_more_than_60_kilobytes_for_120_bureaus() throws Exception {
        PageReader reader = PageReader.supervisor(http);
        for (String page : List.of("/city?year=2022", "/city?year=2022&rule=ZXZ-01")) {
            assertThat(reader.page(page).select("tbody tr[id]")).as(page).hasSize(ROWS);
            assertThat(zipped(reader.text(page))).as(page).isLessThanOrEqualTo(60_000);
        }
    }

    private static int zipped(String page) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(UTF_8));
        }
        return bytes.size();
    }
}
