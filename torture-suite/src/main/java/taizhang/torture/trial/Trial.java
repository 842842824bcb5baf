// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;

/**
 * One run of one part.
 *
 * @param seed all choices follow from it; how threads and processes interleave does not
 * @param work an empty folder of its own
 */
public record Trial(long seed, Scale scale, Path work, Findings findings, PrintStream out) {

    /** The same choices for the same seed and purpose, whatever else is chosen meanwhile. */
    public Random choices(String purpose) {
        return new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }
}
