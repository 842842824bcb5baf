// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;

/** Somebody at a desk who finds his way by the words on the pages; whoever sits down logs in. */
record Colleague(Browser browser, String login) {

    Colleague sitsDown() {
        browser.loggedIn(login);
        return this;
    }

    /** Goes on by the links that say so, one after the other. */
    Colleague follows(String... links) {
        for (String words : links) {
            browser.follow(words);
        }
        return this;
    }

    /**
     * Fills in the form of the page, sends it and is told that it is done.
     *
     * @param done the green banner of the next page
     * @return the id of the record whose page that is
     */
    String sends(UnaryOperator<Browser> filling, String done) {
        filling.apply(browser.unfold()).send();
        sees(done);
        return browser.path().replaceAll("/records/([^/?]+).*", "$1");
    }

    /** Waits until the page says so, asking for it again while it says that it is still being brought up to date. */
    Colleague sees(String... words) {
        browser.until(_ -> {
            if (browser.text().contains("正在更新")) {
                browser.driver.navigate().refresh();
            }
            return !browser.text().contains("正在更新");
        });
        assertThat(browser.text()).as("%s at %s", login, browser.path()).contains(words);
        return this;
    }

    Colleague opens(String path) {
        browser.open(path);
        return this;
    }
}
