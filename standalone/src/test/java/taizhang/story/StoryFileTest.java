// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.folder.StartRefused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryFileTest {

    private static final String GOOD =
            "{'at': '2026-04-21T09:00:00+08:00', 'as': 'secretary-b', 'command': 'RecordSession', 'body': {'topic': '学习'}}";

    @TempDir
    Path folder;

    @Test
    void gives_each_line_its_number_instant_account_command_and_body() throws IOException {
        List<Line> story = read(GOOD, "", GOOD.replace("'body'", "'expect': 'date.invalid', 'body'"));

        assertThat(story).extracting(Line::number).containsExactly(1, 3);
        Line first = story.getFirst();
        assertThat(first.at()).isEqualTo(Instant.parse("2026-04-21T01:00:00Z"));
        assertThat(first.as()).isEqualTo("secretary-b");
        assertThat(first.command()).isEqualTo("RecordSession");
        assertThat(first.body().get("topic").asString()).isEqualTo("学习");
        assertThat(story).extracting(Line::expect).containsExactly(null, "date.invalid");
    }

    @Test
    void is_refused_when_time_goes_back() {
        assertThatThrownBy(() -> read(GOOD, GOOD.replace("T09", "T08")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("earlier");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'at': '2026-04-21T09:00:00+08:00',    |                           | has no "at"
                    'as': 'secretary-b',                  |                           | has no "as"
                    'command': 'RecordSession',           |                           | has no "command"
                    , 'body': {'topic': '学习'}           |                           | has no "body"
                    09:00:00+08:00                        | 09:00:00                  | not an instant with its offset
                    'as'                                  | 'remark': 'x', 'as'       | remark
                    'as'                                  | 'as': 'system', 'as'      | as
                    }}                                    | }                         | can't be read
                    {'topic': '学习'}                     | 'text'                    | can't be read
                    """)
    void is_refused_as_a_whole_when_a_line_is_malformed(String good, String bad, String why) {
        assertThatThrownBy(() -> read(GOOD, GOOD.replace(good, bad == null ? "" : bad)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Line 2 of the story can't be read")
                .hasMessageContaining(why);
    }

    @Test
    void that_is_empty_or_missing_is_refused() {
        assertThatThrownBy(() -> read("", " ")).isInstanceOf(StartRefused.class).hasMessageContaining("no lines");
        assertThatThrownBy(() -> StoryFile.read(folder.resolve("nowhere.jsonl")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nowhere.jsonl");
    }

    private List<Line> read(String... lines) throws IOException {
        Path file = folder.resolve("story.jsonl");
        Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
        return StoryFile.read(file);
    }
}
