// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** A system clock that somebody sets. */
final class JumpyClock extends Clock {

    static final Duration FARTHEST = Duration.ofHours(1);

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    JumpyClock(Clock system) {
        this.system = system;
    }

    /** An hour ahead, an hour back, or anything between. */
    void jump(Random random) {
        long millis = FARTHEST.toMillis();
        offset = switch (random.nextInt(4)) {
            case 0 -> FARTHEST;
            case 1 -> FARTHEST.negated();
            default -> Duration.ofMillis(random.nextLong(-millis, millis + 1));
        };
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a log asks for instants only");
    }
}
