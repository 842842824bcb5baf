// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page that a reader reaches by links, by what they have in common. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(language|text-size|api|logout|calendar/feed|v3)\\b.*|.*/files/.*");

    private final Reader reader;
    private final int ofOneShape;
    private final Map<String, List<String>> pages = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    /** @param ofOneShape so many of each are found and opened, the others left alone */
    Crawl(Reader reader, int ofOneShape) {
        this.reader = reader;
        this.ofOneShape = ofOneShape;
    }

    /** @return paths by shape; a link that leads to no page is among {@link #broken} instead */
    Map<String, List<String>> pages() throws IOException {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            List<String> alike = pages.computeIfAbsent(Shape.of(path), _ -> new ArrayList<>());
            if (alike.size() < ofOneShape) {
                Reader.Answer answer = reader.get(path);
                if (answer.status() >= 400) {
                    broken.add("%d at %s".formatted(answer.status(), path));
                } else {
                    alike.add(path);
                    for (String link : links(answer.text())) {
                        if (!NO_PAGE.matcher(link).matches() && seen.add(link)) {
                            ahead.add(link);
                        }
                    }
                }
            }
        }
        pages.values().removeIf(List::isEmpty);
        return pages;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }
}
