// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

/** How much of it. */
public enum Scale {
    /** Seconds, within the ordinary tests. */
    SLICE,
    /** Minutes. */
    SHORT,
    /** As long as the goals ask. */
    FULL;

    public int of(int slice, int shortRun, int full) {
        return switch (this) {
            case SLICE -> slice;
            case SHORT -> shortRun;
            case FULL -> full;
        };
    }
}
