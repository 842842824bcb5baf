// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import taizhang.axon.LedgerEventStore;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.ledger.SampleEvents;
import taizhang.torture.trial.Trial;

/** A log that grows while readers of both kinds follow it, from two processes' points of view. */
final class Watched {

    private static final int THREADS = 8;

    private final CommitLog near;
    private final CommitLog far;
    private final DocumentStore documents;
    private final Trial trial;
    private final String name;
    private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);

    Watched(CommitLog near, CommitLog far, DocumentStore documents, Trial trial, String name) {
        this.near = near;
        this.far = far;
        this.documents = documents;
        this.trial = trial;
        this.name = name;
    }

    /** Appends to each log from several threads for some seconds; gives the number of commits. */
    long grow(List<CommitLog> writers, int seconds) throws InterruptedException, ExecutionException {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Random random = trial.choices("delayed " + name);
        try (var store = LedgerEventStore.on(
                        near, documents, Jackson3Serializer.builder().build());
                var farStore = LedgerEventStore.on(
                        far, documents, Jackson3Serializer.builder().build());
                var threads = Executors.newCachedThreadPool()) {
            List<Future<?>> readers = new ArrayList<>();
            for (CommitLog log : List.of(near, far)) {
                Reader reader = reader("a poll", random);
                readers.add(threads.submit(() -> reader.poll(log)));
            }
            for (LedgerEventStore events : List.of(store, farStore)) {
                Reader reader = reader("a stream", random);
                readers.add(threads.submit(() -> {
                    reader.stream(events);
                    return null;
                }));
            }
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < writers.size() * THREADS; i++) {
                CommitLog log = writers.get(i % writers.size());
                String aggregate = "delayed-" + i;
                Random own = new Random(random.nextLong());
                writing.add(threads.submit(() -> append(log, aggregate, deadline, own, acknowledged)));
            }
            await(writing);
            end.set(near.head());
            await(readers);
        }
        trial.findings().acknowledged(acknowledged.size());
        LogReading reading = new LogReading(trial.findings());
        reading.walk(near);
        acknowledged.forEach(reading::require);
        return acknowledged.size();
    }

    private Reader reader(String kind, Random random) {
        return new Reader(kind + " on " + name, end::get, new Random(random.nextLong()), trial.findings());
    }

    private static void append(
            CommitLog log, String aggregate, long deadline, Random random, Map<String, Long> acknowledged) {
        long sequence = 0;
        while (System.nanoTime() < deadline) {
            int count = 1 + random.nextInt(3);
            Commit commit = log.append(SampleEvents.of(aggregate, sequence, count, 60));
            acknowledged.put(commit.events().getLast().id(), commit.last());
            sequence += count;
        }
    }

    private static void await(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (Future<?> each : running) {
            each.get();
        }
    }
}
