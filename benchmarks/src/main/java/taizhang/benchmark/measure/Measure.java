// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.util.function.ToDoubleFunction;

/**
 * What one round of one contender took.
 *
 * @param cpuNanos of this process, all of its threads; a server in a process of its own does not count
 */
public record Measure(long events, long nanos, long cpuNanos) {

    public static final ToDoubleFunction<Measure> RATE = measure -> measure.events() * 1e9 / measure.nanos();
    public static final ToDoubleFunction<Measure> CPU_MICROS = measure -> measure.cpuNanos() / 1e3 / measure.events();

    /** As if it had run on one core only: by the clock, or by the CPU where several threads took part. */
    public static final ToDoubleFunction<Measure> RATE_OF_ONE_CORE =
            measure -> measure.events() * 1e9 / Math.max(measure.nanos(), measure.cpuNanos());

    public Measure {
        if (events < 1) {
            throw new IllegalArgumentException("nothing was done in this round");
        }
    }
}
