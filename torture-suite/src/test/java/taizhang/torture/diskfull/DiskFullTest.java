// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.diskfull;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class DiskFullTest {

    @TempDir
    Path work;

    @Test
    void a_full_disk_refuses_writes_in_words_loses_nothing_and_is_survived_without_a_restart() throws Exception {
        Slice.of(new DiskFull(), work);
    }
}
