// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import java.util.Arrays;
import java.util.List;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.adapter.Head;

/**
 * The end that a log had at some time, kept where whoever can change the log can't reach it.
 *
 * @param position of the last event, 0 for the end of an empty log
 * @param hash of the last commit
 */
public record KeptHead(long position, byte[] hash) {

    public static KeptHead of(Head head) {
        return new KeptHead(head.position(), head.hash());
    }

    /** The present end of a log, without looking at what stands before it. */
    public static Head endOf(CommitLog log) {
        long position = log.head();
        if (position == 0) {
            return Head.ofEmptyLog();
        }
        List<Commit> last = log.read(position - 1, 1);
        if (last.isEmpty()) {
            throw new ChainBroken(position, "the log ends here, yet nothing is there");
        }
        return Head.after(last.getLast());
    }

    /** @throws ChainBroken when this head lies in the commit and is not its end */
    void compareWith(Commit commit) {
        boolean here = commit.first() <= position && position <= commit.last();
        if (here && (commit.last() != position || !Arrays.equals(commit.hash(), hash))) {
            throw new ChainBroken(
                    position,
                    "the chain holds, but its hash here is not the one that was kept: the log was written anew");
        }
    }

    /** @throws ChainBroken when the walk came to an end without passing this head */
    void requireReached(Head end) {
        if (end.position() < position) {
            throw new ChainBroken(
                    end.position() + 1,
                    "the log ends at %d, but it once reached %d: its tail was cut off"
                            .formatted(end.position(), position));
        }
    }
}
