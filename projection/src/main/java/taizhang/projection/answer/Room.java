// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of documents all answers together, and each lane of one, may remember. */
final class Room {

    private final long mostOfOne;
    private final long mostOfAll;
    private final AtomicLong taken = new AtomicLong();

    Room(long mostOfOne, long mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /** @return false, and takes none, where it would be too many */
    boolean take(long bytes, long alreadyMine) {
        if (alreadyMine + bytes > mostOfOne) {
            return false;
        }
        if (taken.addAndGet(bytes) > mostOfAll) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
