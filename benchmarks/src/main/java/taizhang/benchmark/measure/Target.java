// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** What is put under load, ready to work and empty. */
public interface Target extends AutoCloseable {

    /** For one thread. */
    Operation operation();

    /** Leaves nothing behind. */
    @Override
    void close() throws Exception;

    /** Makes a new one. */
    @FunctionalInterface
    interface Opening {
        Target open() throws Exception;
    }
}
