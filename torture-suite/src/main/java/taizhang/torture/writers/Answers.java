// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.writers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import taizhang.storage.CommitLog;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.trial.Findings;

/** What the writers were told, and the comparison with what the log holds. */
final class Answers {

    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger total = new AtomicInteger();

    /** A line that was cut off by a kill says nothing. */
    void hear(String line) {
        String[] words = line.split("[ ;]");
        if (words.length == 3 && line.endsWith(";")) {
            total.incrementAndGet();
            if (words[0].equals(HotWriter.STORED)) {
                stored.put(words[1], Long.parseLong(words[2]));
            } else if (words[0].equals(HotWriter.REFUSED)) {
                refused.add(words[1]);
            }
        }
    }

    int total() {
        return total.get();
    }

    int accepted() {
        return stored.size();
    }

    int refused() {
        return refused.size();
    }

    /** @param unanswered how many events may stand there of which a killed writer could not tell */
    void compare(CommitLog log, int unanswered, Findings findings) {
        findings.acknowledged(stored.size());
        LogReading reading = new LogReading(findings);
        reading.walk(log);
        stored.forEach(reading::require);
        for (String event : refused) {
            if (reading.position(event) != null) {
                findings.wrong("event %s was refused and stands in the log".formatted(event));
            }
        }
        int untold = reading.events() - stored.size();
        if (untold < 0 || untold > unanswered) {
            findings.wrong("%d events stand in the log, %d were acknowledged, at most %d unanswered"
                    .formatted(reading.events(), stored.size(), unanswered));
        }
    }
}
