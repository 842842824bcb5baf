// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question as one of its kind, so that what another of the kind needed tells what this one will need about its own
 * subject: where {@code record/a} and {@code share/a} were asked for about a, they will be asked for about b.
 */
final class Likeness {

    /** More of them are a list of this subject's own, and a wrong guess would cost more than a round trip. */
    static final int MOST = 64;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern BEGINS_WITH_YEAR = Pattern.compile("\\d{4}-.*");

    private final String key;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param subject what it is about, by names that all questions of the kind have */
    Likeness(String kind, Map<String, String> subject) {
        Map<String, String> sorted = new TreeMap<>(subject);
        this.key = "like " + kind + ' ' + sorted.keySet();
        sorted.forEach(this::name);
        sorted.forEach((name, value) -> {
            if (YEAR.matcher(value).matches()) {
                name(name + "-1", String.valueOf(Integer.parseInt(value) - 1));
            } else if (BEGINS_WITH_YEAR.matcher(value).matches()) {
                name(name + ".year", value.substring(0, 4));
            }
        });
    }

    private void name(String name, String value) {
        String placeholder = '{' + name + '}';
        values.put(placeholder, value);
        names.putIfAbsent(value, placeholder);
    }

    String key() {
        return key;
    }

    /** The ids without what they are about. */
    List<String> patterns(List<String> ids) {
        return replaced(ids, names);
    }

    /** The ids that such patterns mean here. */
    List<String> ids(List<String> patterns) {
        return replaced(patterns, values);
    }

    private static List<String> replaced(List<String> ids, Map<String, String> parts) {
        return ids.stream()
                .map(id -> Arrays.stream(id.split("/", -1))
                        .map(part -> parts.getOrDefault(part, part))
                        .collect(Collectors.joining("/")))
                .toList();
    }
}
