// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** Another unit of work was faster on the same aggregate. */
public final class SequenceTaken extends RuntimeException {

    private final String aggregate;
    private final long sequence;

    public SequenceTaken(String aggregate, long sequence) {
        super("sequence %d of aggregate %s is taken".formatted(sequence, aggregate));
        this.aggregate = aggregate;
        this.sequence = sequence;
    }

    public String aggregate() {
        return aggregate;
    }

    public long sequence() {
        return sequence;
    }
}
