// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.util.List;

/**
 * The way into a log for commits that were made elsewhere: restore and migration. Positions, times and hashes stay as
 * they are, so the log that receives them ends in the same head.
 */
public interface CommitReceiver {

    /**
     * Takes over the commits that follow the end of this log, and returns once they are durable.
     *
     * @param commits in order, as another log gave them; none is fine
     * @throws ChainBroken when one of them doesn't follow the one before it by position, time and hash; those before it
     *     may have been taken over, the broken one and what follows it were not
     * @throws StoreUnavailable when the store itself failed; a part of the commits may be found after it recovers
     */
    void receive(List<Commit> commits);
}
