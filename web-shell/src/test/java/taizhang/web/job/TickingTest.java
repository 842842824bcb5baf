// SPDX-License-Identifier: Apache-2.0
package taizhang.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.StoreUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TickingTest {

    @Test
    void goes_on_whatever_a_round_threw() {
        AtomicInteger rounds = new AtomicInteger();
        try (Ticking ticking = new Ticking("rounds", Duration.ofMinutes(1), () -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new StoreUnavailable("gone");
                case 2 -> throw new IllegalStateException("broken");
                default -> {}
            }
        })) {
            ticking.tick();
            ticking.tick();
            ticking.tick();
        }
        assertThat(rounds).hasValue(3);
    }
}
