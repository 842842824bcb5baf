// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.Standalone;
import taizhang.projection.LiveProjections;
import taizhang.storage.Document;
import taizhang.storage.sqlite.SqliteStore;

/** A folder that an older program has left, whose timeline nobody can read any more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderShapeTest {

    private static final String TIMELINE = "timeline/ty-ga/2022";

    @TempDir
    private Path data;

    @Test
    void views_in_another_shape_are_rebuilt_before_the_program_serves_and_the_others_are_left_alone() {
        start("--taizhang.demo=true").close();
        try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC())) {
            store.documents().delete(List.of("view/timeline"));
            store.documents().put(new Document(TIMELINE, 1_000_000, "{\"lines\": 7}".getBytes(UTF_8)));
        }

        try (var program = start()) {
            assertThat(program.getBean(LiveProjections.class).groups())
                    .isNotEmpty()
                    .allSatisfy(group -> {
                        assertThat(group.isWell()).as(group.name()).isTrue();
                        assertThat(group.generation())
                                .as(group.name())
                                .isEqualTo(group.name().equals("timeline") ? 2 : 1);
                    });
        }
    }

    private ConfigurableApplicationContext start(String... options) {
        return SpringApplication.run(
                Standalone.class,
                Stream.concat(
                                Stream.of(
                                        "--taizhang.data=" + data,
                                        "--server.port=0",
                                        "--taizhang.demo-password=older-shape-1"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }
}
