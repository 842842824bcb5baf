// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a page speaks one language. What the ledger's own data say is taken out first, and so is whatever the page
 * itself marks as being in another language.
 */
final class Words {

    private static final String SAID = """
            const saidBy = (page, language) => {
                page.querySelectorAll('script, style').forEach(element => element.remove());
                page.querySelectorAll('[lang]').forEach(element => {
                    if (!element.lang.startsWith(language)) element.remove();
                });
                const said = [page.textContent];
                page.querySelectorAll('[aria-label], [title], [placeholder], [alt]').forEach(element =>
                    ['aria-label', 'title', 'placeholder', 'alt'].forEach(name => said.push(element.getAttribute(name) ?? '')));
                return said;
            };
            """;
    private static final String VISIBLE = SAID + "return saidBy(document.body.cloneNode(true), arguments[0]);";
    private static final String SENT = SAID + """
            const done = arguments[arguments.length - 1];
            fetch(arguments[0], {headers: {Accept: 'text/html'}})
                .then(answer => answer.text())
                .then(text => new DOMParser().parseFromString(text, 'text/html'))
                .then(page => done(page.documentElement.lang.startsWith(arguments[1])
                    ? saidBy(page.body, arguments[1]) : ['页面语言 ' + page.documentElement.lang]))
                .catch(failure => done(['没有读到 ' + failure]));
            """;
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?\\S*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z']+");
    /** An account by its name, a rule by its code. */
    private static final Pattern CODE =
            Pattern.compile("(secretary|demo)-[a-z0-9-]+|\\bsystem\\b|[A-Z]{2,3}-[A-Z]?\\d{1,2}(-[A-Z]\\d)?");
    /** What a Chinese page may say in Latin letters. */
    private static final Set<String> LATIN = Set.of("Taizhang", "English", "LED", "MB", "Excel", "xlsx", "CSV", "csv");

    private final List<String> data;

    Words() {
        Set<String> texts =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(text -> text));
        try (InputStream file = Words.class.getResourceAsStream("/taizhang/story/zhuzhou-2022-12.json")) {
            collect(JsonMapper.shared().readTree(file), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.add("报道未载具体日期，此处日期为推定。");
        data = List.copyOf(texts);
    }

    private static void collect(JsonNode node, Set<String> texts) {
        // Constants of the code are not data: a page has to put them into words.
        if (node.isString() && !node.asString().matches("[A-Z_]+")) {
            texts.add(node.asString());
        }
        node.forEach(child -> collect(child, texts));
    }

    List<String> rawKeysIn(Browser browser) {
        return found(RAW_KEY, String.join("\n", browser.texts(VISIBLE, "")), "raw key ");
    }

    /** Of a page as it is sent, which takes a tenth of showing it: scripts have no words but those of their page. */
    List<String> chineseSentTo(Browser browser, String path) {
        return found(
                CHINESE,
                withoutData(String.join("\n", browser.textsLater(SENT, path, "en"))),
                "Chinese on an English page ");
    }

    List<String> englishIn(Browser browser) {
        String said =
                CODE.matcher(String.join("\n", browser.texts(VISIBLE, "zh"))).replaceAll(" ");
        return found(ENGLISH, withoutData(said), "English on a Chinese page ").stream()
                .filter(found -> !LATIN.contains(found.substring(found.lastIndexOf(' ') + 1)))
                .toList();
    }

    private String withoutData(String said) {
        String text = said;
        for (String known : data) {
            text = text.replace(known, " ");
        }
        return text;
    }

    private static List<String> found(Pattern pattern, String text, String fault) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(fault::concat)
                .toList();
    }
}
