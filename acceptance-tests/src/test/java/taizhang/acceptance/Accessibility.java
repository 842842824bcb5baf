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
     * An element by its own name, classes, attributes and whether it says anything, with the element around it; what its text
     * or address says is left out.
     */
    private static final String KIND = """
            const kind = e => e.tagName + '.' + [...e.classList].sort().join('.') + '[' + [...e.attributes].map(a =>
                /^(role|type|scope|name|for|id|aria-(?!label)|lang|tabindex|disabled)/.test(a.name) ? a.name + '=' + a.value.replace(/\\d+/g, '#')
                    : a.name).sort().join(' ') + ']' + (e.textContent.trim() ? '' : ' empty');
            const within = e => kind(e.parentElement) + '>' + kind(e);
            """;

    private static final String KINDS =
            KIND + "return [...new Set([...document.querySelectorAll('body *')].map(within))];";

    /**
     * Looks at the first few elements of each of the given kinds with all that is in them, and at what a page has once. Only
     * what is wrong leaves the browser: to describe all that is right takes far longer than to find it.
     */
    private static final String GRAVE = KIND + """
            const done = arguments[arguments.length - 1];
            if (document.querySelector('iframe, frame')) {
                done(['a frame, into which nobody looks']);
            }
            const few = new Map(arguments[0].map(kind => [kind, 3]));
            const elements = [...document.querySelectorAll('body *')].filter(e => {
                const left = few.get(within(e)) ?? 0;
                few.set(within(e), left - 1);
                return left > 0;
            });
            const once = ['html-has-lang', 'html-lang-valid', 'document-title', 'bypass', 'meta-viewport', 'meta-refresh',
                'aria-hidden-body', 'duplicate-id-aria'];
            const only = {resultTypes: ['violations']};
            const grave = results => results.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .map(violation => `${violation.id}: ${violation.help} at ${violation.nodes[0].html}`);
            axe.run(document, {...only, runOnly: {type: 'rule', values: once}}).then(page =>
                axe.run({include: elements}, only).then(parts => done([...grave(page), ...grave(parts)]))).catch(
                    failure => done(['not looked at: ' + failure]));
            """;

    private static final String AXE = script();

    /** By width, the kinds of elements that were looked at. */
    private final Map<Integer, Set<String>> lookedAt = new ConcurrentHashMap<>();

    /** Looks only at what no page before it had at this width: the same again tells nothing new. */
    List<String> faults(Browser browser, int width) {
        Set<String> known = lookedAt.computeIfAbsent(width, _ -> ConcurrentHashMap.newKeySet());
        List<String> fresh = browser.texts(KINDS).stream().filter(known::add).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        if (browser.texts("return window.axe ? ['there'] : []").isEmpty()) {
            browser.driver.executeScript(AXE);
        }
        return browser.textsLater(GRAVE, fresh);
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
