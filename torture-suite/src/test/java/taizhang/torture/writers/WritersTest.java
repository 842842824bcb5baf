// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.writers;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class WritersTest {

    @TempDir
    Path work;

    @Test
    void writers_of_several_processes_leave_whole_sequences_on_the_aggregates_they_fight_for() throws Exception {
        Slice.of(new Writers(), work);
    }
}
