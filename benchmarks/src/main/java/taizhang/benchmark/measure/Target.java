// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.util.function.Supplier;

/** What is put under load, ready to work. */
public interface Target extends AutoCloseable {

    /** For one thread. */
    Operation operation();

    /** Leaves nothing behind that was not there before. */
    @Override
    void close() throws Exception;

    /** Makes a new one. */
    @FunctionalInterface
    interface Opening {
        Target open() throws Exception;
    }

    static Target of(Supplier<Operation> operations, AutoCloseable afterwards) {
        return new Target() {
            @Override
            public Operation operation() {
                return operations.get();
            }

            @Override
            public void close() throws Exception {
                afterwards.close();
            }
        };
    }

    /** One that stands there before and after. */
    static Target standing(Supplier<Operation> operations) {
        return of(operations, () -> {});
    }
}
