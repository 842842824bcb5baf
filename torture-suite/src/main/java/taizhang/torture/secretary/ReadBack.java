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
        awaitViews(api);
        Map<String, Integer> shown = new HashMap<>();
        Answer timeline = api.get("/api/bureaus/%s/timeline?year=2026".formatted(Installation.BUREAU));
        for (JsonNode entry : timeline.json().path("entries")) {
            shown.merge(entry.path("recordId").asString(""), 1, Integer::sum);
        }
        for (Request request : ledger.acknowledged()) {
            String id = Objects.requireNonNull(request.answer()).id();
            int times = shown.getOrDefault(id, 0);
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

    private static void awaitViews(Api api) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        while (api.get("/actuator/health/readiness").status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the views do not catch up with the log");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
