// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.util.Random;

/** What a file may keep of that which was written to it and not yet synced. */
enum Loss {
    NOTHING,
    EVERYTHING,
    /** The first writes are whole, one ends within, the rest is not there. */
    THE_END,
    WHOLE_WRITES,
    /** The device wrote its sectors in any order and stopped at some moment. */
    SECTORS,
    /** The operating system wrote its pages in any order and stopped at some moment. */
    PAGES,
    /** As sectors, and one that was being written holds anything. */
    GARBLED_SECTORS;

    static final int SECTOR = 512;
    static final int PAGE = 4096;

    static Loss any(Random random) {
        return values()[random.nextInt(values().length)];
    }
}
