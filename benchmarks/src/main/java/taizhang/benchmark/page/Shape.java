// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages have in common that differ only in what they are about. */
final class Shape {

    /** Ids, years, codes of rules and campaigns; the words of a path are small letters and dashes. */
    private static final Pattern SUBJECT = Pattern.compile(".*[0-9A-Z].*");

    private Shape() {}

    /** Such as {@code /bureaus/*}{@code /timeline?asOf&year}. */
    static String of(String path) {
        String[] parts = path.split("\\?", 2);
        String pattern = Arrays.stream(parts[0].split("/"))
                .map(segment -> SUBJECT.matcher(segment).matches() ? "*" : segment)
                .collect(Collectors.joining("/"));
        return (pattern.isEmpty() ? "/" : pattern) + (parts.length == 1 ? "" : question(parts[1]));
    }

    private static String question(String query) {
        return Arrays.stream(query.split("&"))
                .map(Shape::parameter)
                .distinct()
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A type in words is a page of its own. */
    private static String parameter(String written) {
        String[] pair = written.split("=", 2);
        return pair[0].equals("type") ? written : pair[0];
    }
}
