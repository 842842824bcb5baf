// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Duration;

/** How far the projections of this process have come, whoever runs them. */
public interface Progress {

    /** The position up to which every projection of this process has written its documents. */
    long position();

    /** Waits until {@link #position()} has reached {@code position}; false when the time ran out first. */
    boolean awaitPassed(long position, Duration atMost);

    /** True once the projections have passed the head that the log had when this process started. */
    boolean caughtUp();
}
