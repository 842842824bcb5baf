// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long answers took.
 *
 * @param millis sorted
 * @param cpu milliseconds of the program's CPU for each answer
 */
public record Timing(double[] millis, double cpu) {

    /** Asks for each path in turn, after so many that are not counted. */
    public static Timing of(CityProgram program, Reader reader, List<String> paths, int warmUp, int times)
            throws IOException {
        for (int i = 0; i < warmUp; i++) {
            reader.get(paths.get(i % paths.size()));
        }
        double[] millis = new double[times];
        Duration before = program.cpu();
        for (int i = 0; i < times; i++) {
            Reader.Answer answer = reader.get(paths.get(i % paths.size()));
            if (answer.status() >= 400) {
                throw new IOException("%d at %s".formatted(answer.status(), paths.get(i % paths.size())));
            }
            millis[i] = answer.nanos() / 1e6;
        }
        double cpu = program.cpu().minus(before).toNanos() / 1e6 / times;
        Arrays.sort(millis);
        return new Timing(millis, cpu);
    }

    /** @param share such as 0.95: the least time within which that share was answered */
    public double quantile(double share) {
        return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
    }
}
