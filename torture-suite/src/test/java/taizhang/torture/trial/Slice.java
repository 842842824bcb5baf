// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Runs a part for some seconds. What this machine lacks is said loudly instead. */
public final class Slice {

    private static final long SEED = 20221231;

    private Slice() {}

    public static void of(Part part, Path work) throws Exception {
        Findings findings = new Findings(part.name(), SEED, System.out);
        try {
            String line = part.run(new Trial(SEED, Scale.SLICE, work, findings, System.out));
            System.out.println(part.name() + ": " + line + "; " + findings.tally());
        } catch (CannotRun e) {
            sayNotRun("torture " + part.name() + ": " + e.getMessage());
            return;
        }
        assertThat(findings.tally().acknowledged()).as("acknowledged").isPositive();
        assertThat(findings.isClean())
                .as("%s, seed %d: %s; the lines above say what was found", part.name(), SEED, findings.tally())
                .isTrue();
    }

    private static void sayNotRun(String line) throws IOException {
        System.err.println("NOT RUN: " + line);
        Files.writeString(
                Path.of(System.getProperty("taizhang.not-run", "target/not-run.txt")),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
