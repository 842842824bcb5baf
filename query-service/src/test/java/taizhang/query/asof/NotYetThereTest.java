// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.account.Role;
import taizhang.projection.Progress;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;

/** The views lag behind the log. */
@SpringBootTest(classes = {QueryProgram.class, NotYetThereTest.Lagging.class})
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotYetThereTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);

    /** Ready, but at none of the log's positions. */
    static class Lagging implements Progress {

        @Bean
        @Primary
        static Progress lagging() {
            return new Lagging();
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public boolean awaitPassed(long position, Duration atMost) {
            return false;
        }

        @Override
        public boolean caughtUp() {
            return true;
        }
    }

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @BeforeEach
    void something_is_in_the_log() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
        }
    }

    @Test
    void what_was_just_made_is_said_to_come_and_the_page_asks_again() throws Exception {
        MockHttpServletResponse answer = open("/records/just-made?after=1&saved=recorded", "text/html");
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(page.select("main [role=status]").text()).contains("已提交，正在更新");
        assertThat(page.select("main a").attr("href")).isEqualTo("/records/just-made?after=1&saved=recorded");
    }

    @Test
    void what_nobody_has_just_made_is_not_found() throws Exception {
        assertThat(open("/records/never-made", "text/html").getStatus()).isEqualTo(404);
        assertThat(open("/records/never-made?after=999999", "text/html").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_program_is_told_that_it_is_not_there() throws Exception {
        assertThat(open("/api/records/just-made?after=1", "application/json").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse open(String address, String accepted) throws Exception {
        return http.perform(get(address)
                        .header(HttpHeaders.ACCEPT, accepted)
                        .with(authentication(new TestingAuthenticationToken(SUPERVISOR, null, "ROLE_SUPERVISOR"))))
                .andReturn()
                .getResponse();
    }
}
