// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** An opened ledger, whichever engine keeps it. */
public interface Store extends StoreView {

    CommitReceiver receiver();

    /** Finishes what was handed in before. Whoever comes later is refused with {@link StoreUnavailable}. */
    @Override
    void close();
}
