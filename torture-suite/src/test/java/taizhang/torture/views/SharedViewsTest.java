// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class SharedViewsTest {

    @TempDir
    Path work;

    @Test
    void views_kept_by_two_processes_that_die_are_those_of_a_rebuild() throws Exception {
        Slice.of(new SharedViews(), work);
    }
}
