// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.run;

import java.time.Duration;
import taizhang.benchmark.measure.Rounds;

/** How much is measured; figures of {@link #TINY} mean nothing, it only shows that everything runs. */
public enum Scale {
    TINY(new Rounds(0, 1, Duration.ofMillis(50))),
    SHORT(new Rounds(2, 3, Duration.ofSeconds(1))),
    FULL(new Rounds(3, 5, Duration.ofSeconds(2)));

    private final Rounds rounds;

    Scale(Rounds rounds) {
        this.rounds = rounds;
    }

    public Rounds rounds() {
        return rounds;
    }

    public int of(int tiny, int small, int full) {
        return switch (this) {
            case TINY -> tiny;
            case SHORT -> small;
            case FULL -> full;
        };
    }
}
