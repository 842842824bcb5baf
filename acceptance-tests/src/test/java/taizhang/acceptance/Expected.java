// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the input file says that must come out of it. */
record Expected(JsonNode json) {

    record AsOf(
            String day,
            String bureau,
            int entries,
            @Nullable String heldOn) {}

    static Expected ofDemoCity() {
        try (InputStream file = Expected.class.getResourceAsStream("/taizhang/story/zhuzhou-2022-12.json")) {
            return new Expected(JsonMapper.shared().readTree(file).get("expected"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of timeline entries by bureau. */
    Map<String, Integer> timelineEntries() {
        Map<String, Integer> entries = new TreeMap<>();
        json.get("timelineEntries").forEachEntry((bureau, count) -> entries.put(bureau, count.asInt()));
        return entries;
    }

    Stream<AsOf> asOf() {
        return json.get("asOf")
                .valueStream()
                .map(one -> new AsOf(
                        one.get("day").asString(),
                        one.get("bureau").asString(),
                        one.get("entries").asInt(),
                        one.path("heldOn").asString(null)));
    }

    JsonNode rollUp() {
        return json.get("cityRollUp");
    }

    /** The note in the file, as sets. */
    static final List<String> STUDIED_IN_FOURTH_QUARTER = List.of("lk-ga", "ll-ga", "ty-ga");

    static final List<String> LECTURED_BY_SECRETARY = List.of("cl-ga", "djd-ga", "ls-ga", "sf-ga", "yl-ga");
}
