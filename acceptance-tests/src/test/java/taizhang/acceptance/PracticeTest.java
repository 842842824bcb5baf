// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an image learns its quick start from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeTest {

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void a_service_that_only_practises_ends_by_itself_after_its_first_page(String service) throws Exception {
        Process process = Java.begin(
                List.of("-jar", Java.service(service).toString()),
                List.of("--taizhang.store=memory:", "--server.port=0", "--taizhang.practice=true"),
                Map.of());
        try {
            List<String> said = process.inputReader().readAllLines();
            assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
            assertThat(said).anySatisfy(line -> assertThat(line).contains("http://127.0.0.1:"));
        } finally {
            process.destroyForcibly();
        }
    }
}
