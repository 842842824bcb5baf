// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Every page that a reader can reach by links; of pages that differ only in what they are about, the first few. */
final class Crawl {

    private static final int OF_ONE_SHAPE = 3;
    private static final Set<String> WORDS = Set.of(
            "accept-redo",
            "accounts",
            "account",
            "add",
            "answer",
            "approvals",
            "approve",
            "approve-backdate",
            "approve-change",
            "complaints",
            "exemptions",
            "refuse",
            "refuse-backdate",
            "refuse-change",
            "revoke",
            "years",
            "asOf",
            "burden",
            "bureaus",
            "campaigns",
            "cancel",
            "city",
            "compare",
            "compliance",
            "confirm",
            "correct",
            "decline",
            "describe",
            "excuses",
            "evidence",
            "hearings",
            "held",
            "drop",
            "issue",
            "new",
            "note",
            "notices",
            "password",
            "people",
            "erase",
            "plans",
            "postpone",
            "records",
            "redo",
            "reminders",
            "restore",
            "return",
            "role",
            "roll",
            "rosters",
            "schedule",
            "share",
            "filings",
            "dropped",
            "closings",
            "close",
            "timeline",
            "todo",
            "void",
            "history",
            "grant",
            "follow-up",
            "follow-ups",
            "make-up",
            "progress");

    private final Browser browser;
    private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    private final Set<String> seen = new HashSet<>(ahead);
    private final Map<String, Integer> visits = new HashMap<>();

    Crawl(Browser browser) {
        this.browser = browser;
    }

    /** @param page called with the path of each page while the browser stands on it */
    void forEach(Consumer<String> page) {
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (visits.merge(shape(path), 1, Integer::sum) <= OF_ONE_SHAPE) {
                browser.open(path);
                browser.links().stream().filter(Crawl::isPage).filter(seen::add).forEach(ahead::add);
                page.accept(path);
            }
        }
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/language")
                && !path.startsWith("/text-size")
                && !path.startsWith("/api")
                && !path.matches(".*\\.(docx|xlsx)(\\?.*)?");
    }

    /** The path without what it is about: {@code /records/*}{@code /correct}; the type of a new record is part of it. */
    private static String shape(String path) {
        StringBuilder shape = new StringBuilder();
        for (String segment : path.replaceAll("[?#].*", "").split("/")) {
            shape.append('/').append(segment.isEmpty() || WORDS.contains(segment) ? segment : "*");
        }
        return shape + path.replaceAll("^[^?]*\\??(?:.*\\b(type=\\w+))?.*", "$1");
    }
}
