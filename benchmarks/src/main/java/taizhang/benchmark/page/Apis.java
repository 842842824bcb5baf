// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program's own description says that may be asked, about what the pages are about. */
final class Apis {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<Pattern> SUBJECTS = List.of(
            Pattern.compile("/bureaus/(?<bureau>b\\d+)"),
            Pattern.compile("/records/(?<id>[0-9a-f-]{36})"),
            Pattern.compile("/campaigns/(?<campaign>[A-Z_]+)/(?<year>\\d{4})"),
            Pattern.compile("/compliance/(?<rule>[A-Z]+-\\d+)/(?<period>[^/]+)/b\\d+"));

    private final Reader reader;
    private final Map<String, Set<String>> subjects = new TreeMap<>();

    Apis(Reader reader, Iterable<String> pages) {
        this.reader = reader;
        for (String page : pages) {
            for (Pattern pattern : SUBJECTS) {
                Matcher found = pattern.matcher(page);
                if (found.find()) {
                    found.namedGroups()
                            .forEach((name, group) -> subjects.computeIfAbsent(name, _ -> new HashSet<>())
                                    .add(found.group(group)));
                }
            }
        }
    }

    /** @return paths by pattern; none where nothing that it could be about was seen or this reader may not ask */
    Map<String, List<String>> paths(int ofOneShape) throws IOException {
        Map<String, List<String>> paths = new TreeMap<>();
        for (String pattern : patterns()) {
            List<String> filled = fill(pattern, ofOneShape);
            if (!filled.isEmpty()) {
                paths.put(pattern, filled);
            }
        }
        return paths;
    }

    private List<String> patterns() throws IOException {
        List<String> patterns = new ArrayList<>();
        JsonNode described =
                JsonMapper.shared().readTree(reader.get("/v3/api-docs").body());
        described.get("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            // What goes on telling has no end that could be timed.
            if (get.isObject()
                    && path.getKey().startsWith("/api/")
                    && !get.toString().contains("text/event-stream")) {
                patterns.add(path.getKey());
            }
        });
        return patterns;
    }

    private List<String> fill(String pattern, int most) throws IOException {
        List<String> paths = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            addAnswered(paths, pattern);
            return paths;
        }
        for (String first : subjects.getOrDefault(variable.group(1), Set.of())) {
            String path = pattern.replace(variable.group(), first);
            Matcher next = VARIABLE.matcher(path);
            while (next.find()) {
                Set<String> others = subjects.getOrDefault(next.group(1), Set.of());
                if (others.isEmpty()) {
                    return paths;
                }
                path = path.replace(next.group(), others.iterator().next());
                next = VARIABLE.matcher(path);
            }
            if (paths.size() < most) {
                addAnswered(paths, path);
            }
        }
        return paths;
    }

    private void addAnswered(List<String> paths, String path) throws IOException {
        if (reader.get(path).status() == 200) {
            paths.add(path);
        }
    }
}
