// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/**
 * A ledger as it can be looked at, whichever engine keeps it. Where it was opened for looking only, the log ends for it
 * where it ended at the opening, and whatever would write is refused with {@link StoreUnavailable}.
 */
public interface StoreView extends AutoCloseable {

    CommitLog log();

    DocumentStore documents();

    /**
     * Looks for damage that no walk along the log comes by: rows that belong to no commit, a file that contradicts
     * itself. Does not look at the chain. May take as long as reading everything once.
     *
     * @throws ChainBroken naming the position of what doesn't belong in the log
     * @throws StoreUnavailable when the engine finds its own files damaged
     */
    default void inspect() {}

    @Override
    void close();
}
