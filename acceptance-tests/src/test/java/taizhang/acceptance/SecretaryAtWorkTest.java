// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A secretary's days in a city of her own: what she records is there, now and then, whatever happens to the program. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InBrowser
class SecretaryAtWorkTest {

    private static final String SECRETARY = "secretary-ty-sf";
    private static final String TIMELINE = "/bureaus/ty-sf/timeline?year=2022";

    @TempDir
    private Path data;

    @Test
    void records_corrects_looks_back_and_finds_everything_after_the_program_was_killed(Browser browser) {
        String session;
        try (Program tuesday = Program.inDemoCity(data)) {
            browser.at(tuesday).wide(1280).loggedIn(SECRETARY);
            session = record(
                    browser,
                    "STUDY_SESSION",
                    form -> form.choose("form", "CENTRAL_GROUP_DISCUSSION")
                            .fill("topic", "学习宪法原文")
                            .fill("heldOn", "2022-12-19"));
            record(
                    browser,
                    "LECTURE",
                    form -> form.choose("kind", "PARTY_LECTURE")
                            .fill("topic", "弘扬宪法精神党课")
                            .fill("lecturerRole", "局党组书记、局长")
                            .fill("heldOn", "2022-12-19"));
            record(
                    browser,
                    "PUBLICITY_PLAN",
                    form -> form.fill("title", "2023年普法计划").fill("issuedOn", "2022-12-20"));
            record(
                    browser,
                    "PUBLICITY_ACTIVITY",
                    form -> form.fill("title", "法治赶集").fill("heldOn", "2022-12-20"));
            assertThat(tuesday.stop()).isEqualTo(143);
        }
        try (Program wednesday = Program.start(data, "--taizhang.at=2022-12-21T09:00:00+08:00")) {
            browser.at(wednesday).loggedIn(SECRETARY).open("/records/" + session + "/correct");
            browser.fill("topic", "学习宪法原文和宪法修正案").fill("reason", "补全学习内容").send();

            assertThat(browser.open(TIMELINE).text()).contains("学习宪法原文和宪法修正案");
            assertThat(browser.open(TIMELINE + "&asOf=2022-12-20").text())
                    .contains("学习宪法原文")
                    .doesNotContain("学习宪法原文和宪法修正案");
            assertThat(browser.open("/records/" + session).text()).contains("补全学习内容");
            wednesday.kill();
        }
        try (Program afterwards = Program.start(data)) {
            browser.at(afterwards).loggedIn(SECRETARY);
            assertThat(browser.open(TIMELINE).text()).contains("学习宪法原文和宪法修正案", "弘扬宪法精神党课", "2023年普法计划", "法治赶集");
        }
    }

    @Test
    void makes_one_record_of_a_form_that_is_sent_twice(Browser browser) {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(360).loggedIn(SECRETARY);
            String first = record(
                    browser,
                    "PUBLICITY_ACTIVITY",
                    form -> form.fill("title", "送法下乡").fill("heldOn", "2022-12-20"));

            browser.driver.navigate().back();
            browser.send();

            assertThat(recordOf(browser)).isEqualTo(first);
            List<String> titles = Api.as(SECRETARY, program)
                    .get("/api/bureaus/ty-sf/timeline?year=2022")
                    .get("entries")
                    .valueStream()
                    .map(entry -> entry.get("title").asString())
                    .toList();
            assertThat(titles).containsOnlyOnce("送法下乡");
        }
    }

    @Test
    void fills_in_and_sends_a_form_without_a_mouse(Browser browser) {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(1280).loggedIn(SECRETARY).open("/records/new?type=STUDY_SESSION");

            browser.tabTo("form").sendKeys(Keys.ARROW_DOWN);
            // The browser's own locale decides the order of a typed date: month, day, year.
            browser.tabTo("heldOn").sendKeys("12192022");
            browser.tabTo("topic").sendKeys("学习民法典", Keys.ENTER);

            browser.until(_ ->
                    browser.path().startsWith("/records/") && browser.path().contains("saved="));
            assertThat(browser.text()).contains("学习民法典");
        }
    }

    private interface Filling {
        Browser in(Browser form);
    }

    /** @return the id of the record */
    private static String record(Browser browser, String type, Filling filling) {
        filling.in(browser.open("/records/new?type=" + type)).send();
        assertThat(browser.path()).as(browser.text()).contains("saved=");
        return recordOf(browser);
    }

    private static String recordOf(Browser browser) {
        return browser.path().replaceAll("/records/([^/?]+).*", "$1");
    }
}
