// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;

/** One unit of work on its way into the log, and the answer its caller waits for. */
final class Write {

    /** A document may have 16 MB, and so may the command that carries it. */
    private static final int MOST = 15 << 20;

    /** What a pointer takes of the command beside its aggregate's id, which the document holds twice already. */
    private static final long POINTER = 128;

    private final List<NewEvent> events;
    private final BiFunction<Head, Instant, Commit> placing;
    private final List<Slice> slices;
    private final byte[] document;
    private final boolean given;
    private final CompletableFuture<Commit> answer = new CompletableFuture<>();
    private @Nullable Commit placed;

    private Write(List<NewEvent> events, boolean given, BiFunction<Head, Instant, Commit> placing) {
        this.events = events;
        this.given = given;
        this.placing = placing;
        this.slices = Slice.of(events);
        this.document = CommitDocument.withoutPlace(events, slices);
        requireRoom(document.length + (slices.size() - 1) * POINTER);
    }

    private void requireRoom(long bytes) {
        if (bytes > MOST) {
            throw new IllegalArgumentException(
                    "A unit of work of %d events has %d bytes with ids and names; at most %d are kept in one piece: split it"
                            .formatted(events.size(), bytes, MOST));
        }
    }

    static Write of(List<NewEvent> events) {
        UnitOfWork unit = UnitOfWork.of(events);
        return new Write(unit.events(), false, (head, now) -> head.next(unit, now));
    }

    /** A commit that was made elsewhere and keeps its place. */
    static Write of(Commit given) {
        return new Write(given.events(), true, (head, _) -> {
            head.followedBy(given);
            return given;
        });
    }

    /** @throws ChainBroken when a commit that was given doesn't follow */
    Commit place(Head head, Instant now) {
        Commit commit = placing.apply(head, now);
        CommitDocument.place(document, commit);
        placed = commit;
        return commit;
    }

    Commit placed() {
        if (placed == null) {
            throw new IllegalStateException("a unit of work that has no place yet");
        }
        return placed;
    }

    List<NewEvent> events() {
        return events;
    }

    List<Slice> slices() {
        return slices;
    }

    Slice first() {
        return slices.getFirst();
    }

    boolean ofSeveral() {
        return slices.size() > 1;
    }

    boolean wasGiven() {
        return given;
    }

    int bytes() {
        return document.length;
    }

    /** The commit's own document and, for one of several aggregates, its pointers. */
    List<byte[]> documents() {
        List<byte[]> documents = new ArrayList<>();
        documents.add(document);
        if (ofSeveral()) {
            documents.addAll(Pointers.of(placed()));
        }
        return documents;
    }

    void acknowledge() {
        answer.complete(placed());
    }

    void fail(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** Waits through interruptions: a caller who left would not know whether the work was done. */
    Commit await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
