// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.web.content.Sweep;
import taizhang.web.job.Lease;

/** Sweeps, in the process that holds the lease. */
final class SweepJob {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    private final Lease lease;
    private final Sweep sweep;

    SweepJob(Lease lease, Sweep sweep) {
        this.lease = lease;
        this.sweep = sweep;
    }

    void tick() {
        if (lease.take()) {
            int taken = sweep.round(lease::take);
            if (taken > 0) {
                log.info("{} files that were attached to nothing were taken away", taken);
            }
        }
    }
}
