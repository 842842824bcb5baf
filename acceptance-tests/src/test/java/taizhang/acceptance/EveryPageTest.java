// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page that a role can reach, whatever the page is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InDemoCity
@InBrowser
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class EveryPageTest {

    /** Of all roles: what one of them has shown is not looked at again for another. */
    private static final Accessibility accessibility = new Accessibility();

    private final Browser browser;
    private final Words words = new Words();
    private final List<String> findings = new ArrayList<>();

    EveryPageTest(Program program, Browser browser) {
        this.browser = browser.at(program).wide(1280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-supervisor", "demo-admin", "secretary-ty-sf"})
    void fits_a_phone_is_accessible_keeps_its_language_and_asks_nobody_else(String login) {
        browser.loggedIn(login);
        List<String> visited = new ArrayList<>();

        new Crawl(browser).forEach(path -> {
            visited.add(path);
            check(path);
        });
        browser.open("/language?lang=en&to=/");
        visited.forEach(path -> find(path, words.chineseSentTo(browser, path)));
        find(login, browser.requests().stream().filter(this::leaves).toList());
        find(login, browser.complaints());

        assertThat(visited).as("pages reached").hasSizeGreaterThan(4);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nowhere"})
    void holds_for_pages_before_the_login_and_for_errors_too(String path) {
        browser.open(path);

        check(path);

        assertThat(findings).isEmpty();
    }

    @Test
    void is_not_passed_by_a_page_that_says_no_language_and_hides_what_a_field_is_for() {
        browser.open("/login")
                .driver
                .executeScript("document.documentElement.removeAttribute('lang');"
                        + "document.querySelectorAll('label').forEach(label => label.remove())");

        assertThat(new Accessibility().faults(browser, 1280))
                .anyMatch(fault -> fault.startsWith("html-has-lang: "))
                .anyMatch(fault -> fault.startsWith("label: "));
    }

    private void check(String path) {
        find(path, words.rawKeysIn(browser));
        find(path, words.englishIn(browser));
        find(path, accessibility.faults(browser, 1280));
        browser.wide(360);
        find(path, browser.texts("""
                const page = document.documentElement;
                return page.scrollWidth > page.clientWidth
                    ? ['wider than a phone: ' + page.scrollWidth + ' by '
                        + [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > page.clientWidth)
                            .slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')]
                    : []
                """));
        find(path, accessibility.faults(browser, 360));
        browser.wide(1280);
    }

    private boolean leaves(String url) {
        return url.startsWith("http") && !url.startsWith(browser.address() + "/");
    }

    private void find(String where, List<String> faults) {
        faults.forEach(fault -> findings.add(where + ": " + fault));
    }
}
