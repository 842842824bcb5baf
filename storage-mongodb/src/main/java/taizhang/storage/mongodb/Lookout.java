// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

/** Tells when it is worth looking for a new commit. */
interface Lookout extends AutoCloseable {

    /**
     * Waits until there may be one.
     *
     * @param found whether there was one the last time
     */
    void await(boolean found);

    @Override
    default void close() {}
}
