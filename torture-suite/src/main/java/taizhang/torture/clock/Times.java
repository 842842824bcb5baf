// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.clock;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.torture.trial.Findings;

/** Whether a log finds its way from a time to a position as a look at all of its commits does. */
final class Times {

    private static final int QUESTIONS = 200;

    private final CommitLog log;
    private final Findings findings;

    Times(CommitLog log, Findings findings) {
        this.log = log;
        this.findings = findings;
    }

    void compare(Random random) {
        List<Commit> commits = log.read(0, Integer.MAX_VALUE);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant time = commits.get(random.nextInt(commits.size())).at().plusNanos(random.nextInt(3) - 1L);
            long expected = commits.stream()
                    .filter(commit -> commit.at().isBefore(time))
                    .mapToLong(Commit::last)
                    .max()
                    .orElse(0);
            long found = log.positionBefore(time);
            if (found != expected) {
                findings.wrong("the position before %s is %d, the log says %d".formatted(time, expected, found));
            }
        }
    }
}
