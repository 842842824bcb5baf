// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import java.util.List;
import java.util.stream.Stream;
import taizhang.api.account.Role;

/** The main menu of each role. */
public final class Navigation {

    /** @param current the reader is on this page or below it */
    public record Entry(String key, String href, boolean current) {}

    private Navigation() {}

    static List<Entry> of(Role role, String path) {
        return switch (role) {
            case SECRETARY, SUPERVISOR ->
                entries(
                        path,
                        "home",
                        "/",
                        "city",
                        "/city",
                        "bureaus",
                        "/bureaus",
                        "campaigns",
                        "/campaigns",
                        "compliance",
                        "/compliance");
            case ADMINISTRATOR ->
                entries(
                        path,
                        "home",
                        "/",
                        "bureaus",
                        "/bureaus",
                        "bureaus.new",
                        "/bureaus/new",
                        "accounts",
                        "/accounts");
        };
    }

    private static List<Entry> entries(String path, String... keysAndPaths) {
        List<Entry> entries = Stream.iterate(0, i -> i < keysAndPaths.length, i -> i + 2)
                .map(i -> new Entry("nav." + keysAndPaths[i], keysAndPaths[i + 1], false))
                .toList();
        String here = entries.stream()
                .map(Entry::href)
                .filter(href -> path.equals(href) || !"/".equals(href) && path.startsWith(href + "/"))
                .max(java.util.Comparator.comparing(String::length))
                .orElse("");
        return entries.stream()
                .map(entry -> new Entry(entry.key(), entry.href(), entry.href().equals(here)))
                .toList();
    }
}
