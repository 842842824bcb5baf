// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.IOException;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import taizhang.torture.process.Answer;
import taizhang.torture.process.Answer.Accepted;
import taizhang.torture.process.Api;
import taizhang.torture.secretary.Request;
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
            Request request = recorded != null && random.nextInt(4) == 0
                    ? Request.correction(prefix + i, recorded)
                    : Request.session(prefix + i);
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
        try {
            Answer answer = request.send(api, findings);
            if (!answer.isAccepted()) {
                findings.wrong("%s was answered %d: %s".formatted(request, answer.status(), answer.body()));
            }
            return answer.status() < 500;
        } catch (IOException e) {
            return false;
        }
    }
}
