// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** The store can't do its work now: it is down, broken or full. */
public final class StoreUnavailable extends RuntimeException {

    private final boolean full;

    public StoreUnavailable(String message) {
        super(message);
        this.full = false;
    }

    public StoreUnavailable(String message, Throwable cause, boolean full) {
        super(message, cause);
        this.full = full;
    }

    /** True when the cause is want of space. */
    public boolean isFull() {
        return full;
    }
}
