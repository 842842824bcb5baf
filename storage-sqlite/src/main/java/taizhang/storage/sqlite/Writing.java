// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import taizhang.storage.StoreUnavailable;

/** The way to the file for whatever changes it. */
interface Writing {

    /**
     * Returns once the work is durable.
     *
     * @param bytes roughly what it writes
     */
    <T> T write(long bytes, Work<T> work);

    /** For a ledger that is only looked at. */
    final class Refused implements Writing {
        @Override
        public <T> T write(long bytes, Work<T> work) {
            throw new StoreUnavailable("The ledger was opened for reading only");
        }
    }
}
