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
class StoreKillTest {

    @TempDir
    Path work;

    @Test
    void a_store_keeps_what_it_acknowledged_when_its_process_is_killed() throws Exception {
        Slice.of(new StoreKill(), work);
    }
}
