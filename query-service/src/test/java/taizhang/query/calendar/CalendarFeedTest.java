// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import taizhang.api.account.AccountCommand;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;

@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=calendar-feed")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarFeedTest {

    private static final Login LOGIN = new Login("secretary-ty-ga");
    private static final Viewer SECRETARY = new Viewer(LOGIN.value(), Role.SECRETARY, new BureauId("ty-ga"));

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @BeforeEach
    void the_bureau_has_a_secretary_and_something_ahead() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().stream()
                    .filter(bureau -> !bureau.id().equals(new BureauId("ty-ga")))
                    .forEach(story::registered);
            story.registered(Records.bureau("ty-ga", "2022-01-01"));
            story.append(AccountCommand.target(LOGIN), new AccountOpened(LOGIN, Role.SECRETARY, new BureauId("ty-ga")))
                    .append(
                            "bureau:ty-ga",
                            new BureauDescribed(
                                    new BureauId("ty-ga"),
                                    new BureauFacts(true, null, null, null),
                                    LocalDate.parse("2022-10-01")))
                    .on("2022-12-01")
                    .scheduled("ahead", SampleCity.session("ty-ga", "2022-12-19"))
                    .scheduled("of-another", SampleCity.session("ll-ga", "2022-12-20"))
                    .views();
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder asSecretary(MockHttpServletRequestBuilder request) {
        return request.with(authentication(new UsernamePasswordAuthenticationToken(
                SECRETARY, "", List.of(new SimpleGrantedAuthority("ROLE_SECRETARY")))));
    }

    private String address() throws Exception {
        String page = send(asSecretary(post("/calendar").with(csrf()))).getContentAsString(UTF_8);
        return Jsoup.parse(page).select("main code").text().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void its_address_opens_it_without_a_login_until_it_is_revoked() throws Exception {
        String address = address();

        MockHttpServletResponse feed = send(get(address));
        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(feed.getContentType()).startsWith("text/calendar");
        assertThat(feed.getContentAsString(UTF_8))
                .contains("UID:ahead@taizhang", "DTSTART;VALUE=DATE:20221219")
                .doesNotContain("of-another");

        send(asSecretary(post("/calendar/revoke").with(csrf())));
        assertThat(send(get(address)).getStatus()).isEqualTo(401);
    }

    /** The home page of 1 December 2022 lists the session of the fourth quarter that ty-ga still owes; its last day is the 31st. */
    @Test
    void it_has_the_last_days_of_what_the_home_page_lists_as_due() throws Exception {
        String home = send(asSecretary(get("/"))).getContentAsString(UTF_8);
        assertThat(Jsoup.parse(home).select("main").text()).contains("2022-12-31");

        String feed = send(get(address())).getContentAsString(UTF_8).replace("\r\n ", "");

        assertThat(feed)
                .contains("UID:duty-ZXZ-01-ty-ga-2022-Q4@taizhang\r\n", "DTSTART;VALUE=DATE:20221231", "到期：")
                .doesNotContain("duty-ZXZ-01-ll-ga");
    }

    @Test
    void another_address_ends_the_one_before_and_the_store_knows_neither() throws Exception {
        String first = address();
        String second = address();

        assertThat(send(get(first)).getStatus()).isEqualTo(401);
        assertThat(send(get(second)).getStatus()).isEqualTo(200);
        assertThat(send(asSecretary(get("/calendar").with(csrf()))).getContentAsString(UTF_8))
                .doesNotContain(second.substring("/api/calendar/".length()));
    }

    @Test
    void whoever_asks_too_often_is_told_to_wait_and_others_are_not() throws Exception {
        String address = address();
        int refused = 0;
        for (int time = 0; time < 70; time++) {
            MockHttpServletResponse answer = send(get(address).with(request -> {
                request.setRemoteAddr("10.0.0.9");
                return request;
            }));
            if (answer.getStatus() == 429) {
                refused++;
                assertThat(answer.getHeader("Retry-After")).isEqualTo("600");
            }
        }

        assertThat(refused).isEqualTo(10);
        assertThat(send(get(address)).getStatus()).isEqualTo(200);
    }
}
