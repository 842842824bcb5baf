// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.Commit;
import taizhang.storage.Store;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;

/** Makes long logs quickly: commits of one event, chained here and received by the store in large portions. */
public final class Filling {

    private static final int PORTION = 5_000;
    private static final int REMEMBERED = 5_000;
    private static final Instant SINCE = Instant.parse("2026-11-24T01:00:00Z");

    private final Store store;
    private final Lives lives = new Lives();
    private final List<String> aggregates = new ArrayList<>();
    private Head head = Head.ofEmptyLog();

    /** @param store an empty one */
    public Filling(Store store) {
        this.store = store;
    }

    /** Until the log has so many events. */
    public Filling to(long events) {
        long each = Math.max(1, events / REMEMBERED);
        while (head.position() < events) {
            List<Commit> commits = new ArrayList<>(PORTION);
            while (commits.size() < PORTION && head.position() < events) {
                Commit commit = head.next(UnitOfWork.of(List.of(lives.next())), SINCE.plusMillis(head.position()));
                commits.add(commit);
                head = Head.after(commit);
                if (head.position() % each == 0) {
                    aggregates.add(commit.events().getFirst().aggregate());
                }
            }
            store.receiver().receive(commits);
        }
        return this;
    }

    /** Some thousand aggregates, spread over the whole log. */
    public List<String> aggregates() {
        return List.copyOf(aggregates);
    }
}
