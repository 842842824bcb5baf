// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A supervisor's page that stays open: it hears of what others record, and is read by keys alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InBrowser
class OpenPageTest {

    private static final String DECEMBER = "#row-yx-sf td:nth-of-type(12)";

    @TempDir
    private Path data;

    @Test
    void brings_a_cell_up_to_date_by_itself_and_is_walked_through_by_arrow_keys(Browser browser) {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(1280).loggedIn("demo-supervisor").open("/city?year=2022");
            assertThat(browser.find(DECEMBER).getText()).contains("无");
            browser.driver.executeScript("window.stayed = true");

            assertThat(Api.as("secretary-yx-sf", program)
                            .command("RecordSession", "open-page", """
                                    {"id": "open-page", "bureau": "yx-sf", "form": "CENTRAL_GROUP_DISCUSSION",
                                     "topic": "学习宪法", "heldOn": "2022-12-19"}""")
                            .statusCode())
                    .isBetween(200, 202);

            browser.until(_ -> browser.find(DECEMBER).getText().contains("1 次"));
            assertThat(browser.driver.executeScript("return window.stayed")).isEqualTo(true);
            assertThat(browser.complaints()).isEmpty();

            browser.find("#row-yx-sf td:nth-of-type(11) a").sendKeys(Keys.ARROW_RIGHT);
            browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.until(_ -> browser.path().startsWith("/bureaus/yx-sf/timeline?year=2022#month-12"));
        }
    }
}
