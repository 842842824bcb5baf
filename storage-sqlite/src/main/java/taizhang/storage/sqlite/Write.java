// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;

/** One caller's work on its way through the writer, and the answer the caller waits for. */
final class Write<T> {

    private final Work<T> work;
    private final long bytes;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable acknowledgement = () -> {};

    Write(Work<T> work, long bytes) {
        this.work = work;
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Does the work but answers nobody: it is not durable yet. A refusal waits too, since it may stem from a neighbour
     * in the same batch; by contract it comes before the first row, so nothing need be undone.
     */
    void perform(Session session) throws SQLException {
        try {
            T result = work.on(session);
            acknowledgement = () -> answer.complete(result);
        } catch (SequenceTaken | SequenceGap refusal) {
            acknowledgement = () -> answer.completeExceptionally(refusal);
        }
    }

    void acknowledge() {
        acknowledgement.run();
    }

    void fail(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    /** Waits through interruptions: a caller who left would not know whether the work was done. */
    T await() {
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
