// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.StoreUnavailable;
import taizhang.web.clock.LedgerIdentity;

/** Notices within seconds that another process has played a story onto the ledger or set its clock forward. */
final class IdentityWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IdentityWatch.class);
    private static final long SECONDS = 5;

    private final LedgerIdentity identity;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("identity").daemon().factory());

    IdentityWatch(LedgerIdentity identity) {
        this.identity = identity;
    }

    void start() {
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            identity.look();
        } catch (StoreUnavailable unavailable) {
            // Whoever wants something of the store says it louder; the next look comes in any case.
            log.debug("the ledger's identity can't be read for the moment", unavailable);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
