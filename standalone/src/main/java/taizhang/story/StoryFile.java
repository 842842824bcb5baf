// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.folder.StartRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a story written as JSON Lines, whole, before the first line of it is played. */
final class StoryFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A line as it is written. */
    private record Written(
            @Nullable String at,
            @Nullable String as,
            @Nullable String command,
            @Nullable ObjectNode body,
            @Nullable String expect) {}

    private StoryFile() {}

    static List<Line> read(Path file) {
        List<String> written = lines(file);
        List<Line> story = new ArrayList<>();
        Instant before = Instant.MIN;
        for (int number = 1; number <= written.size(); number++) {
            String text = written.get(number - 1);
            if (!text.isBlank()) {
                Line line = line(number, text);
                if (line.at().isBefore(before)) {
                    throw malformed(number, "its \"at\" is earlier than that of the line before");
                }
                before = line.at();
                story.add(line);
            }
        }
        if (story.isEmpty()) {
            throw new StartRefused("The story %s has no lines.".formatted(file));
        }
        return story;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new StartRefused("The story %s can't be read as a text file in UTF-8.".formatted(file));
        }
    }

    private static Line line(int number, String text) {
        Written written = parse(number, text);
        return new Line(
                number,
                instant(number, present(number, "at", written.at())),
                present(number, "as", written.as()),
                present(number, "command", written.command()),
                present(number, "body", written.body()),
                written.expect());
    }

    private static Written parse(int number, String text) {
        try {
            return JSON.readValue(text, Written.class);
        } catch (JacksonException e) {
            throw malformed(number, e.getOriginalMessage());
        }
    }

    private static <T> T present(int number, String field, @Nullable T value) {
        if (value == null) {
            throw malformed(number, "it has no \"%s\"".formatted(field));
        }
        return value;
    }

    private static Instant instant(int number, String at) {
        return Moment.read(at)
                .orElseThrow(() -> malformed(
                        number, "\"%s\" is not an instant with its offset, such as %s".formatted(at, Moment.EXAMPLE)));
    }

    private static StartRefused malformed(int number, String reason) {
        return new StartRefused("Line %d of the story can't be read: %s.".formatted(number, reason));
    }
}
