// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class DelayedTest {

    @TempDir
    Path work;

    @Test
    void no_reader_sees_a_position_before_the_one_ahead_of_it_however_late_commits_are() throws Exception {
        Slice.of(new Delayed(), work);
    }
}
