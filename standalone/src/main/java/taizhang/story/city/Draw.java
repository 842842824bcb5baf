// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.util.SplittableRandom;
import java.util.UUID;

/** What chance decides, the same for the same seed and place. */
final class Draw {

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** @param places tell this draw from every other of the city, such as a bureau's number and a year */
    static Draw of(long seed, long... places) {
        long mixed = seed;
        for (long place : places) {
            mixed = new SplittableRandom(mixed * 31 + place).nextLong();
        }
        return new Draw(new SplittableRandom(mixed));
    }

    /** True in so many of a hundred cases. */
    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** About so many: what is behind the point is left to chance. */
    int about(double number) {
        return (int) Math.floor(number + random.nextDouble());
    }

    /** A record's id is spread over the whole index, as those that forms make are not; the harder case for a store. */
    String id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    long seed() {
        return random.nextLong();
    }
}
