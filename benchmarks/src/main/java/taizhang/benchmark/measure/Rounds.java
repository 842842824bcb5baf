// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.time.Duration;

/**
 * @param toWarmUp those before the ones that count
 * @param time of one round, where a round ends by time
 */
public record Rounds(int toWarmUp, int counted, Duration time) {

    /** The same, each of a part of the time. */
    public Rounds shorter(int times) {
        return new Rounds(toWarmUp, counted, time.dividedBy(times));
    }
}
