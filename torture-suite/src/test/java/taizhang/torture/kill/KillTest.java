// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class KillTest {

    @TempDir
    Path work;

    @Test
    void the_program_keeps_what_it_acknowledged_when_it_is_killed_and_no_request_counts_twice() throws Exception {
        Slice.of(new Kill(), work);
    }
}
