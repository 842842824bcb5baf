// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** 照上次再记一次 on a phone: from the first page to the saved record, by at most six inputs and within 45 seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InBrowser
class LikeLastTimeTest {

    private static final int MOST_INPUTS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(45);

    @TempDir
    private Path data;

    private int inputs;

    @Test
    void a_session_like_the_last_one_takes_a_press_a_topic_and_a_press(Browser browser) {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(360).loggedIn("secretary-ty-ga").open("/");
            long start = System.nanoTime();

            press(browser, browser.find("#again a[href*='STUDY_SESSION']"));
            browser.until(_ -> browser.path().contains("like="));
            WebElement focused = browser.driver.switchTo().activeElement();
            assertThat(focused.getDomAttribute("name")).as("the focus").isEqualTo("topic");
            type(focused, "学习民法典");
            press(browser, browser.find("main form[method=post] button.btn-primary[type=submit]"));
            browser.until(_ -> browser.path().contains("saved=recorded"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
            assertThat(inputs).isLessThanOrEqualTo(MOST_INPUTS);
            assertThat(browser.text()).contains("学习民法典");
        }
    }

    private void press(Browser browser, WebElement what) {
        inputs++;
        browser.driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", what);
        what.click();
    }

    /** Over what stood there: the old topic is selected and written over in one go. */
    private void type(WebElement field, String text) {
        inputs++;
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }
}
