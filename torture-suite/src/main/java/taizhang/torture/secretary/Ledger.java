// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.secretary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import taizhang.storage.CommitLog;
import taizhang.storage.StoredEvent;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.process.Answer.Accepted;
import taizhang.torture.trial.Findings;
import tools.jackson.databind.json.JsonMapper;

/** What a log must hold: each acknowledged request once, at the place that was acknowledged, and no request twice. */
public final class Ledger {

    private final String prefix;
    private final Findings findings;
    private final List<Request> acknowledged = new ArrayList<>();
    private final Map<String, StoredEvent> byKey = new HashMap<>();
    private final LogReading reading;
    private int compared;

    /** @param prefix of the keys that are watched */
    public Ledger(String prefix, Findings findings) {
        this.prefix = prefix;
        this.findings = findings;
        this.reading = new LogReading(findings, this::note);
    }

    /** An acknowledged one. */
    public void expect(Request request) {
        findings.acknowledged(1);
        acknowledged.add(request);
    }

    List<Request> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Some of the acknowledged ones. */
    public List<Request> some(Random random, int count) {
        return acknowledged.isEmpty()
                ? List.of()
                : random.ints(count, 0, acknowledged.size())
                        .mapToObj(acknowledged::get)
                        .toList();
    }

    private void note(StoredEvent stored) {
        String key = JsonMapper.shared()
                .readTree(stored.event().metadata())
                .path("commandId")
                .asString("");
        if (key.startsWith(prefix)) {
            StoredEvent before = byKey.put(key, stored);
            if (before != null) {
                findings.duplicated(
                        "request %s has events at %d and %d".formatted(key, before.position(), stored.position()));
            }
        }
    }

    /** Reads what is new since the last time; the chain vouches for the rest. */
    public void compare(CommitLog log) {
        reading.walk(log);
        acknowledged.subList(compared, acknowledged.size()).forEach(this::compare);
        compared = acknowledged.size();
    }

    private void compare(Request request) {
        Accepted said = Objects.requireNonNull(request.answer());
        StoredEvent found = byKey.get(request.key());
        if (found == null) {
            findings.lost("%s was acknowledged as %s and is not in the log".formatted(request, said));
            return;
        }
        Accepted stands = new Accepted(found.event().aggregate(), found.event().sequence() + 1, found.position());
        if (!stands.equals(said)) {
            findings.wrong("%s was acknowledged as %s and stands as %s".formatted(request, said, stands));
        }
    }
}
