// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.time.Instant;
import java.util.Arrays;
import taizhang.storage.Commit;
import taizhang.storage.adapter.CommitSignals;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;

/** The end of the log twice: as the open transaction would leave it, the writer's own, and as everyone may see it. */
final class Tail {

    private final CommitSignals signals = new CommitSignals();
    private Head staged;
    private volatile Head durable;

    Tail(Head head) {
        staged = head;
        durable = head;
    }

    Head durable() {
        return durable;
    }

    CommitSignals signals() {
        return signals;
    }

    /** The commit these events would make now. */
    Commit next(UnitOfWork unit, Instant now) {
        return staged.next(unit, now);
    }

    /** That one was written. */
    void stage(Commit next) {
        staged = Head.after(next);
    }

    /** @throws taizhang.storage.ChainBroken when a commit that was made elsewhere doesn't follow */
    void requireFollows(Commit commit) {
        staged.followedBy(commit);
    }

    /** The transaction is durable; tells whether the log has grown by it. */
    boolean keep() {
        boolean grown = staged.position() > durable.position();
        durable = staged;
        return grown;
    }

    /**
     * The end of the log as it was found after a failure. It may hold a commit whose writer was told of the failure.
     *
     * @throws IllegalStateException when it lacks what was acknowledged
     */
    boolean startAnewAt(Head found) {
        boolean same = found.position() == durable.position() && Arrays.equals(found.hash(), durable.hash());
        if (!same && found.position() <= durable.position()) {
            throw new IllegalStateException("the log ends at %d, but %d was acknowledged: restore a backup"
                    .formatted(found.position(), durable.position()));
        }
        staged = found;
        return keep();
    }

    /** The transaction was undone. */
    void drop() {
        staged = durable;
    }
}
