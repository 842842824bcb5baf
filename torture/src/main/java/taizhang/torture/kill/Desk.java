// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.IOException;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import taizhang.torture.process.Answer;
import taizhang.torture.process.Answer.Accepted;
import taizhang.torture.process.Api;
import taizhang.torture.process.Installation;
import taizhang.torture.trial.Findings;

/** One secretary at work until the program is gone: records sessions, corrects some, sends some requests twice. */
final class Desk {

    private final Api api;
    private final String prefix;
    private final Random random;
    private final Collection<Request> sent;
    private final Findings findings;
    private final CountDownLatch toKill;

    /**
     * @param prefix of its keys
     * @param sent takes each request before it is sent
     * @param toKill is counted down by each acknowledgement
     */
    Desk(Api api, String prefix, Random random, Collection<Request> sent, Findings findings, CountDownLatch toKill) {
        this.api = api;
        this.prefix = prefix;
        this.random = random;
        this.sent = sent;
        this.findings = findings;
        this.toKill = toKill;
    }

    void workUntilTheEnd(Executor second) throws InterruptedException {
        Accepted recorded = null;
        for (int i = 0; ; i++) {
            Request request =
                    recorded != null && random.nextInt(4) == 0 ? correction(recorded, i) : session(prefix + i);
            sent.add(request);
            CompletableFuture<Boolean> twin = random.nextInt(8) == 0
                    ? CompletableFuture.supplyAsync(() -> sendAlone(request), second)
                    : CompletableFuture.completedFuture(true);
            boolean goesOn = send(api, request, findings) & twin.join();
            if (!goesOn) {
                return;
            }
            toKill.countDown();
            recorded = request.answer();
        }
    }

    private boolean sendAlone(Request request) {
        try {
            return send(api, request, findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells whether there was an answer; none means that the program is gone, and nobody knows what it did. */
    static boolean send(Api api, Request request, Findings findings) throws InterruptedException {
        Answer answer;
        try {
            answer = api.command(request.command(), request.key(), request.body());
        } catch (IOException e) {
            return false;
        }
        if (!answer.isAccepted()) {
            findings.wrong("%s was answered %d: %s".formatted(request, answer.status(), answer.body()));
            return answer.status() < 500;
        }
        @Nullable Accepted before = request.answer();
        if (!request.answered(answer.accepted())) {
            findings.wrong("%s was answered %s, before %s".formatted(request, answer.body(), before));
        }
        return true;
    }

    static Request session(String key) {
        return new Request("RecordSession", key, """
                {"bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习宪法 %s", "heldOn": "2026-04-20"}""".formatted(Installation.BUREAU, key));
    }

    private Request correction(Accepted recorded, int i) {
        String key = prefix + i;
        return new Request("CorrectSession", key, """
                {"id": "%s", "expectedVersion": %d, "topic": "专题学习宪法 %s", "reason": "补全主题"}""".formatted(recorded.id(), recorded.version(), key));
    }
}
