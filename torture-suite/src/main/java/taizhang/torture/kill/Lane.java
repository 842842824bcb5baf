// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.process.Api;
import taizhang.torture.process.Folders;
import taizhang.torture.process.Installation;
import taizhang.torture.process.Program;
import taizhang.torture.secretary.Ledger;
import taizhang.torture.secretary.ReadBack;
import taizhang.torture.secretary.Request;
import taizhang.torture.trial.Findings;

/** One ledger whose program is killed and started again, over and over. */
final class Lane {

    private static final int DESKS = 8;
    private static final int MOST_ANSWERS = 60;
    private static final long LONGEST_WAIT = 60;

    private final String name;
    private final Installation installation;
    private final Path data;
    private final Random random;
    private final Findings findings;
    private final Ledger ledger;
    private List<Request> unanswered = new ArrayList<>();
    private int round;

    Lane(String name, Installation installation, Path work, Random random, Findings findings) throws IOException {
        this.name = name;
        this.installation = installation;
        this.data = installation.ledger(work.resolve(name));
        this.random = random;
        this.findings = findings;
        this.ledger = new Ledger(name, findings);
    }

    /** Starts the program, lets it work for a moment, kills it and looks at what it has left. */
    void round() throws IOException, InterruptedException, ExecutionException {
        round++;
        if (random.nextInt(8) == 0) {
            killAtTheStart();
        } else {
            killUnderLoad();
        }
        lookAtACopy();
    }

    private void killAtTheStart() throws IOException, InterruptedException {
        try (Program program = installation.launch(data)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(3_000)));
            program.kill();
        }
    }

    private void killUnderLoad() throws IOException, InterruptedException, ExecutionException {
        Queue<Request> sent = new ConcurrentLinkedQueue<>();
        CountDownLatch toKill = new CountDownLatch(1 + random.nextInt(MOST_ANSWERS));
        try (Program program = installation.launch(data).await();
                var desks = Executors.newFixedThreadPool(DESKS);
                var second = Executors.newCachedThreadPool()) {
            Api api = program.as(Installation.SECRETARY);
            sendAgain(api);
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                Desk desk = new Desk(
                        api,
                        "%s-%d-%d-".formatted(name, round, i),
                        new Random(random.nextLong()),
                        sent,
                        findings,
                        toKill);
                working.add(desks.submit(() -> {
                    desk.workUntilTheEnd(second);
                    return null;
                }));
            }
            boolean answered = toKill.await(LONGEST_WAIT, TimeUnit.SECONDS);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000)));
            program.kill();
            for (Future<?> desk : working) {
                desk.get();
            }
            if (!answered) {
                findings.wrong("too few answers within %d s:%n%s".formatted(LONGEST_WAIT, program.lastLines()));
            }
        }
        sort(sent);
    }

    /** Requests of which nobody knows what became of them, under the same key: each must have one event in the end. */
    private void sendAgain(Api api) throws InterruptedException {
        for (Request request : unanswered) {
            if (!Desk.send(api, request, findings)) {
                findings.wrong(request + " found no answer from a program that is there");
            }
        }
        for (Request known : ledger.some(random, 3)) {
            Desk.send(api, known, findings);
        }
        List<Request> again = unanswered;
        unanswered = new ArrayList<>();
        sort(again);
    }

    private void sort(Iterable<Request> requests) {
        for (Request request : requests) {
            if (request.answer() == null) {
                unanswered.add(request);
            } else {
                ledger.expect(request);
            }
        }
    }

    /** Of a copy, so that it is the program that recovers the folder itself. */
    private void lookAtACopy() throws IOException {
        Path copy = data.resolveSibling(name + "-copy");
        Folders.copy(data, copy);
        try (SqliteStore store = SqliteStore.open(copy, Clock.systemUTC())) {
            ledger.compare(store.log());
        }
        Folders.delete(copy);
    }

    /** Starts once more and reads everything back through the API. */
    void readBack() throws IOException, InterruptedException {
        try (Program program = installation.launch(data).await()) {
            Api api = program.as(Installation.SECRETARY);
            sendAgain(api);
            ReadBack.of(api, ledger, findings);
        }
        lookAtACopy();
    }
}
