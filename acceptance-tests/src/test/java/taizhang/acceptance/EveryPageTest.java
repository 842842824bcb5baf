// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page that a role can reach, whatever the page is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InDemoCity
@InBrowser
class EveryPageTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /**
     * Each element of the page by its own name, classes, attributes and whether it says anything, with the element around it;
     * what its text or address says is left out.
     */
    private static final String KINDS = """
            const kind = e => e.tagName + '.' + [...e.classList].sort().join('.') + '[' + [...e.attributes].map(a =>
                /^(role|type|scope|name|for|id|aria-(?!label)|lang|tabindex|disabled)/.test(a.name) ? a.name + '=' + a.value.replace(/\\d+/g, '#')
                    : a.name).sort().join(' ') + ']' + (e.textContent.trim() ? '' : ' empty');
            return [...new Set([...document.querySelectorAll('body *')].map(e => kind(e.parentElement) + '>' + kind(e)))];
            """;

    /** By width, over all roles, the kinds of elements that the accessibility check has seen. */
    private static final Map<Integer, Set<String>> lookedAt = new HashMap<>();

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
        visited.forEach(path -> {
            browser.open(path);
            find(path, words.chineseIn(browser));
        });
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

    private void check(String path) {
        find(path, words.rawKeysIn(browser));
        find(path, words.englishIn(browser));
        find(path, inaccessible(1280));
        browser.wide(360);
        find(path, browser.texts("""
                const page = document.documentElement;
                return page.scrollWidth > page.clientWidth
                    ? ['wider than a phone: ' + page.scrollWidth + ' by '
                        + [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > page.clientWidth)
                            .slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')]
                    : []
                """));
        find(path, inaccessible(360));
        browser.wide(1280);
    }

    /** Looks only where the page has something that none before it had at this width: the same again tells nothing new. */
    private List<String> inaccessible(int width) {
        if (!lookedAt.computeIfAbsent(width, _ -> new HashSet<>()).addAll(browser.texts(KINDS))) {
            return List.of();
        }
        return new AxeBuilder()
                .analyze(browser.driver).getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(EveryPageTest::inShort)
                        .toList();
    }

    private static String inShort(Rule violation) {
        return "%s: %s at %s"
                .formatted(
                        violation.getId(),
                        violation.getHelp(),
                        violation.getNodes().getFirst().getHtml());
    }

    private boolean leaves(String url) {
        return url.startsWith("http") && !url.startsWith(browser.address() + "/");
    }

    private void find(String where, List<String> faults) {
        faults.forEach(fault -> findings.add(where + ": " + fault));
    }
}
