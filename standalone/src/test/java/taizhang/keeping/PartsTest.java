// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.ParameterizedTypeReference;
import taizhang.Standalone;
import taizhang.projection.Projection;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsTest {

    @TempDir
    private Path folder;

    /** A view that is not listed would be copied like a password, and one listed too much would be lost. */
    @Test
    void the_views_are_those_of_the_running_program() {
        try (var program = SpringApplication.run(
                Standalone.class, "--server.port=0", "--taizhang.data=" + folder.resolve("data"))) {
            var projections = program.getBeanProvider(new ParameterizedTypeReference<Projection<?>>() {});
            assertThat(projections.stream().map(Projection::name).collect(Collectors.toSet()))
                    .isEqualTo(Parts.VIEWS);
        }
    }

    @Test
    void what_nobody_has_heard_of_is_truth() {
        assertThat(Parts.isTruth("credential/admin")).isTrue();
        assertThat(Parts.isTruth("ledger/identity")).isTrue();
        assertThat(Parts.isTruth("idempotency/admin/1")).isTrue();
        assertThat(Parts.isTruth("something-new")).isTrue();
        assertThat(Parts.isTruth("timeline/ty-ga/2022")).isFalse();
        assertThat(Parts.isTruth("organisation")).isFalse();
        assertThat(Parts.isTruth("timeline~2/ty-ga/2022")).isFalse();
        assertThat(Parts.isTruth("token/timeline/0")).isFalse();
        assertThat(Parts.isTruth("view/timeline")).isFalse();
        assertThat(Parts.isTruth("letters/timeline/1")).isFalse();
        assertThat(Parts.isTruth("session/1")).isFalse();
        assertThat(Parts.isLasting("session/1")).isFalse();
        assertThat(Parts.isLasting("token/timeline/0")).isTrue();
    }
}
