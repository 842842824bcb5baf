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

    Commit stage(UnitOfWork unit, Instant now) {
        Commit commit = staged.next(unit, now);
        staged = Head.after(commit);
        return commit;
    }

    void stage(Commit commit) {
        staged = staged.followedBy(commit);
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
