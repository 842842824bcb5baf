// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;

/**
 * The log in pages of facts, up to where it ends when the last page is read. While one page is folded the next ones are
 * read, one after the other, and decoded, by as many threads as there are processors.
 */
final class FactPages implements AutoCloseable {

    /** @param bytes of payload, as a measure of what its facts add to documents */
    record Page(List<Fact> facts, long last, long bytes) {}

    private static final int COMMITS_PER_PAGE = 2_000;
    private static final int AHEAD = 3;

    private final CommitLog log;
    private final FactReader reader;
    private final int decoders = Runtime.getRuntime().availableProcessors();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-reader").daemon().factory());
    private final ExecutorService decoding = Executors.newFixedThreadPool(
            decoders, Thread.ofPlatform().name("rebuild-decoder-", 1).daemon().factory());
    private final Queue<Future<List<Future<Page>>>> ahead = new ArrayDeque<>();

    /** Only the reading thread touches it. */
    private long read;

    FactPages(CommitLog log, FactReader reader, long after) {
        this.log = log;
        this.reader = reader;
        this.read = after;
    }

    /** Parts of the next page in the order of the log; none at the end. */
    List<Page> next() {
        while (ahead.size() < AHEAD) {
            ahead.add(reading.submit(this::readOn));
        }
        List<Page> parts = new ArrayList<>();
        for (Future<Page> part : done(ahead.remove())) {
            parts.add(done(part));
        }
        return parts;
    }

    private List<Future<Page>> readOn() {
        List<Commit> commits = log.read(read, COMMITS_PER_PAGE);
        List<Future<Page>> parts = new ArrayList<>();
        int size = Math.max(1, Math.ceilDiv(commits.size(), decoders));
        for (int from = 0; from < commits.size(); from += size) {
            List<Commit> part = commits.subList(from, Math.min(commits.size(), from + size));
            parts.add(decoding.submit((Callable<Page>) () -> page(part)));
        }
        if (!commits.isEmpty()) {
            read = commits.getLast().last();
        }
        return parts;
    }

    private Page page(List<Commit> commits) {
        long bytes = 0;
        for (Commit commit : commits) {
            for (NewEvent event : commit.events()) {
                bytes += event.payload().length;
            }
        }
        return new Page(reader.facts(commits), commits.getLast().last(), bytes);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    @Override
    public void close() {
        reading.shutdownNow();
        decoding.shutdownNow();
    }
}
