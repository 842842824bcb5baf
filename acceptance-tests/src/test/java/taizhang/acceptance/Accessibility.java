// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What axe finds on pages of one suite, in a document without frames. */
final class Accessibility {

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

    /** Only what is wrong leaves the browser: to describe all that is right takes far longer than to find it. */
    private static final String GRAVE = """
            const done = arguments[arguments.length - 1];
            if (document.querySelector('iframe, frame')) {
                done(['a frame, into which nobody looks']);
            }
            axe.run(document, {resultTypes: ['violations']}).then(
                results => done(results.violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .map(violation => `${violation.id}: ${violation.help} at ${violation.nodes[0].html}`)),
                failure => done(['not looked at: ' + failure]));
            """;

    private static final String AXE = script();

    /** By width, the kinds of elements that were looked at. */
    private final Map<Integer, Set<String>> lookedAt = new ConcurrentHashMap<>();

    /** Looks only where the page has something that none before it had at this width: the same again tells nothing new. */
    List<String> faults(Browser browser, int width) {
        Set<String> known = lookedAt.computeIfAbsent(width, _ -> ConcurrentHashMap.newKeySet());
        if (!known.addAll(browser.texts(KINDS))) {
            return List.of();
        }
        if (browser.texts("return window.axe ? ['there'] : []").isEmpty()) {
            browser.driver.executeScript(AXE);
        }
        return browser.textsLater(GRAVE);
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
