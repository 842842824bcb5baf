// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.util.Optional;

/** An opened ledger, whichever engine keeps it. */
public interface Store extends StoreView {

    CommitReceiver receiver();

    /** Why the last write failed; empty when it succeeded, as far as the engine can tell. */
    default Optional<StoreUnavailable> trouble() {
        return Optional.empty();
    }

    /** Finishes what was handed in before. Whoever comes later is refused with {@link StoreUnavailable}. */
    @Override
    void close();
}
