// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** A commit does not follow the one before it: it, or what stood before it, is not what was once written. */
public final class ChainBroken extends RuntimeException {

    private final long position;

    /** @param position of the first event that can't be trusted */
    public ChainBroken(long position, String why) {
        super("The chain is broken at position %d: %s".formatted(position, why));
        this.position = position;
    }

    /** @param cause why what stands there can't be read as a commit */
    public ChainBroken(long position, RuntimeException cause) {
        super(
                "The chain is broken at position %d: what stands there is no commit (%s)".formatted(position, cause),
                cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
