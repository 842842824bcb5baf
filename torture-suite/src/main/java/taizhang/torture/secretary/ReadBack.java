// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.secretary;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.torture.process.Answer;
import taizhang.torture.process.Api;
import taizhang.torture.process.Installation;
import taizhang.torture.trial.Findings;
import tools.jackson.databind.JsonNode;

/** What a user sees after all the kills: each acknowledged record once; a key used for something else is refused. */
public final class ReadBack {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private ReadBack() {}

    public static void of(Api api, Ledger ledger, Findings findings) throws IOException, InterruptedException {
        Map<String, Integer> shown = onceCaughtUp(api, ledger);
        for (Request request : ledger.acknowledged()) {
            int times = shown.getOrDefault(id(request), 0);
            if (times == 0) {
                findings.lost("%s was acknowledged and is not on the timeline".formatted(request));
            } else if (times > 1) {
                findings.duplicated("%s is on the timeline %d times".formatted(request, times));
            }
        }
        if (!ledger.acknowledged().isEmpty()) {
            Request used = ledger.acknowledged().getFirst();
            Request other = Request.session(used.key() + "-other");
            Answer refusal = api.command(other.command(), used.key(), other.body());
            if (refusal.status() != 422) {
                findings.wrong("a key that was used for something else was answered %d".formatted(refusal.status()));
            }
        }
    }

    /** How often the timeline shows each record. A view may lag behind what was acknowledged a moment ago. */
    private static Map<String, Integer> onceCaughtUp(Api api, Ledger ledger) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        while (true) {
            Map<String, Integer> shown = new HashMap<>();
            Answer timeline = api.get("/api/bureaus/%s/timeline?year=2026".formatted(Installation.BUREAU));
            for (JsonNode entry : timeline.json().path("entries")) {
                shown.merge(entry.path("recordId").asString(""), 1, Integer::sum);
            }
            boolean complete = ledger.acknowledged().stream().allMatch(request -> shown.containsKey(id(request)));
            if (complete || System.nanoTime() > deadline) {
                return shown;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static String id(Request request) {
        return Objects.requireNonNull(request.answer()).id();
    }
}
