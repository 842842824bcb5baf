// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** An append that would have left a hole in an aggregate's sequence: a fault of the caller. */
public final class SequenceGap extends RuntimeException {
    public SequenceGap(String aggregate, long sequence) {
        super("aggregate %s has no event before sequence %d".formatted(aggregate, sequence));
    }
}
