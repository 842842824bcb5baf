// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a secretary typed and did not hand in is there again: after a restart, and where the login ended meanwhile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InBrowser
class DraftsInBrowserTest {

    private static final String SECRETARY = "secretary-ty-sf";
    private static final String FORM = "/records/new?type=MEETING";

    @TempDir
    private Path data;

    @Test
    void is_kept_by_leaving_a_field_and_found_on_the_first_page_after_a_restart(Browser browser) {
        try (Program before = Program.inDemoCity(data)) {
            browser.at(before).wide(1280).loggedIn(SECRETARY).open(FORM);
            browser.fill("topic", "十二月支部大会");
            browser.find("[name=topic]").sendKeys(Keys.TAB);
            browser.until(_ -> browser.find("[data-draft-status]").getText().contains("草稿已存"));
            browser.open("/");
            assertThat(browser.text()).contains("草稿（1）", "十二月支部大会");
            before.kill();
        }
        try (Program after = Program.start(data)) {
            browser.at(after).loggedIn(SECRETARY).open("/");
            browser.find("a[href*='draft=enter-']").click();
            browser.until(_ -> browser.path().contains("draft="));
            assertThat(browser.find("[name=topic]").getDomProperty("value")).isEqualTo("十二月支部大会");
            browser.choose("kind", "BRANCH_MEMBERS").send();
            assertThat(browser.path()).contains("saved=recorded");
            assertThat(browser.open("/").text()).doesNotContain("草稿（1）");
        }
    }

    @Test
    void lies_in_the_browser_where_the_login_has_ended_and_is_gone_after_logging_out(Browser browser) {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(1280).loggedIn(SECRETARY).open(FORM);
            browser.driver.manage().deleteAllCookies();
            browser.fill("topic", "没有交上去的");
            browser.find("[name=topic]").sendKeys(Keys.TAB);
            browser.until(_ -> !localCopies(browser).equals("0")
                    && !browser.find("[data-draft-status]").getText().isEmpty());

            browser.loggedIn(SECRETARY).open(FORM);
            browser.find("[data-draft-restore]").click();
            browser.until(_ -> browser.path().contains("kept=true"));
            assertThat(browser.find("[name=topic]").getDomProperty("value")).isEqualTo("没有交上去的");

            browser.fill("place", "三楼");
            browser.until(_ -> !localCopies(browser).equals("0"));
            browser.driver.executeScript("document.querySelector('form[action$=\"/logout\"]').requestSubmit()");
            browser.until(_ -> browser.path().contains("/login"));
            assertThat(localCopies(browser)).isEqualTo("0");
        }
    }

    private static String localCopies(Browser browser) {
        return browser.texts(
                        "return [Object.keys(localStorage).filter(key => key.startsWith('taizhang.draft.')).length]")
                .getFirst();
    }
}
