// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.clock;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class ClockStepsTest {

    @TempDir
    Path work;

    @Test
    void a_clock_that_is_set_breaks_neither_the_order_of_commit_times_nor_a_claim() throws Exception {
        Slice.of(new ClockSteps(), work);
    }
}
