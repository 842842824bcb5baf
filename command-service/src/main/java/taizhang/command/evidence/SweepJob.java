// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import taizhang.storage.StoreUnavailable;
import taizhang.web.content.Sweep;
import taizhang.web.job.Lease;

/** Sweeps once an hour, in the process that holds the lease; it begins when the program is ready, so never while a story is played. */
final class SweepJob implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    private final Lease lease;
    private final Sweep sweep;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweep").daemon().factory());

    SweepJob(Lease lease, Sweep sweep) {
        this.lease = lease;
        this.sweep = sweep;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ticking.scheduleWithFixedDelay(this::tickSafely, 1, 60, TimeUnit.MINUTES);
    }

    void tick() {
        if (lease.take()) {
            int taken = sweep.round(lease::take);
            if (taken > 0) {
                log.info("{} files that were attached to nothing were taken away", taken);
            }
        }
    }

    /** A job that throws is never called again; the next hour is another try. */
    private void tickSafely() {
        try {
            tick();
        } catch (StoreUnavailable unavailable) {
            log.warn("no sweep for the moment: {}", unavailable.getMessage());
        } catch (RuntimeException failed) {
            log.error("what was attached to nothing could not be taken away", failed);
        }
    }

    @Override
    public void close() {
        ticking.shutdownNow();
    }
}
