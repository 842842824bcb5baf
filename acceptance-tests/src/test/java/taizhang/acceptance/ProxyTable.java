// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which service answers for a path: the table in the real proxy's own configuration. */
record ProxyTable(List<Line> lines, String otherwise) {

    private static final Pattern TABLE = Pattern.compile("map \\$uri \\$service \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("\\n\\s*default (\\w+);");
    private static final Pattern LINE = Pattern.compile("\\n\\s*~(\\S+) (\\w+);");

    record Line(Pattern paths, String service) {}

    static ProxyTable ofTheRealProxy() {
        MatchResult table = only(TABLE, read(Path.of("../deploy/nginx.conf")));
        String text = table.group(1);
        List<Line> lines = new ArrayList<>();
        LINE.matcher(text)
                .results()
                .forEach(line -> lines.add(new Line(Pattern.compile(line.group(1)), line.group(2))));
        return new ProxyTable(lines, only(DEFAULT, text).group(1));
    }

    String serviceOf(String path) {
        return lines.stream()
                .filter(line -> line.paths().matcher(path).find())
                .map(Line::service)
                .findFirst()
                .orElse(otherwise);
    }

    private static MatchResult only(Pattern pattern, String text) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.size() != 1) {
            throw new AssertionError("%d times %s".formatted(found.size(), pattern));
        }
        return found.getFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
