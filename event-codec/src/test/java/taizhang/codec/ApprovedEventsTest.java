// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taizhang.api.Event;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** The log is for ever: a changed byte here is a changed history, so it is looked at by a person and approved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedEventsTest {

    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter READABLE = LedgerJson.events()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED));

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_written_byte_for_byte_as_approved(String name) throws Exception {
        Event event = Examples.byName().get(name);
        assertThat(EventNames.of(event)).isEqualTo(name);
        assertThat(READABLE.writeValueAsString(event) + "\n").isEqualTo(approved(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_approved_event_is_read_back_whole(String name) throws Exception {
        Event event = LedgerJson.mapper().readValue(approved(name), EventNames.classOf(name));
        assertThat(event).isEqualTo(Examples.byName().get(name));
    }

    @Test
    void every_name_has_an_example_and_an_approved_file_and_nothing_else_has() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            Set<String> approved = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toSet());
            assertThat(approved).isEqualTo(EventNames.all());
        }
        assertThat(Examples.byName().keySet()).isEqualTo(EventNames.all());
    }

    /** As they were approved before the supplementary fields: nothing in them is lost, and what they lack is empty. */
    @ParameterizedTest
    @MethodSource("earlier")
    void an_event_written_by_an_earlier_program_is_read_whole(Path file) throws Exception {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        JsonNode written = LedgerJson.mapper().readTree(Files.readString(file, UTF_8));
        Event event = LedgerJson.mapper().treeToValue(written, EventNames.classOf(name));
        assertThat(EventNames.of(event)).isEqualTo(name);
        assertThat(lost(
                        written,
                        LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsString(event)),
                        name))
                .isEmpty();
    }

    private static List<String> lost(JsonNode written, JsonNode read, String at) {
        if (!written.isContainer()) {
            return written.equals(read) ? List.of() : List.of(at);
        }
        List<String> lost = new ArrayList<>();
        if (written.isArray() && written.size() != read.size()) {
            lost.add(at);
        }
        for (int element = 0; written.isArray() && element < written.size(); element++) {
            lost.addAll(lost(written.path(element), read.path(element), at + "[" + element + "]"));
        }
        written.properties()
                .forEach(field ->
                        lost.addAll(lost(field.getValue(), read.path(field.getKey()), at + "." + field.getKey())));
        return lost;
    }

    static List<Path> earlier() throws Exception {
        Path folder = Path.of(ApprovedEventsTest.class.getResource("/earlier").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static Set<String> names() {
        return EventNames.all();
    }

    private static String approved(String name) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(name + ".json"), UTF_8);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(ApprovedEventsTest.class.getResource("/approved").toURI());
    }
}
