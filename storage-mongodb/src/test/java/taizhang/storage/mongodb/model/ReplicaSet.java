// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The replica set, as much of it as a client can tell: the primary's log, how much of it a majority holds, how much of that
 * a majority read shows, and the log of the last deposed primary, which may be elected again as long as it holds all that
 * is committed. After a failover {@code visible} may lag behind {@code committed}: the new primary does not know yet how
 * far the old one had got.
 */
record ReplicaSet(List<Document> log, int committed, int visible, List<Document> deposed) {

    static final ReplicaSet EMPTY = new ReplicaSet(List.of(), 0, 0, List.of());

    View local() {
        return new View(log);
    }

    View majority() {
        return new View(log.subList(0, visible));
    }

    View durable() {
        return new View(log.subList(0, committed));
    }

    ReplicaSet insert(Document document) {
        List<Document> longer = new ArrayList<>(log);
        longer.add(document);
        return new ReplicaSet(List.copyOf(longer), committed, visible, deposed);
    }

    /** A majority holds one more document; a primary that commits in its own term knows all that went before. */
    ReplicaSet replicate() {
        return new ReplicaSet(log, committed + 1, committed + 1, deposed);
    }

    ReplicaSet learnCommitPoint() {
        return new ReplicaSet(log, committed, committed, deposed);
    }

    /** Another node takes over with this much of the log; the deposed log is kept only if it can matter again. */
    ReplicaSet failOver(int kept, int known, boolean mayReturn) {
        List<Document> left = mayReturn && kept < log.size() ? log : List.of();
        return new ReplicaSet(List.copyOf(log.subList(0, kept)), committed, known, left);
    }

    boolean deposedMayReturn() {
        return deposed.size() > committed
                && deposed.subList(0, committed).equals(log.subList(0, committed))
                && !deposed.equals(log);
    }

    ReplicaSet bringBackDeposed(int known, boolean mayReturn) {
        return new ReplicaSet(deposed, committed, known, mayReturn ? log : List.of());
    }
}
