// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EpochNanosTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                -9_223_372_036_000_000_000L,
                -1_000_000_001,
                -1,
                0,
                1,
                1_669_856_400_123_456_789L,
                9_223_372_036_000_000_000L
            })
    void every_number_is_a_time_and_back(long nanos) {
        assertThat(EpochNanos.of(EpochNanos.instant(nanos))).isEqualTo(nanos);
    }

    @Test
    void a_time_beyond_their_reach_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EpochNanos.of(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> EpochNanos.of(Instant.MIN));
    }
}
