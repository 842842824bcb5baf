// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.clock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import taizhang.axon.DocumentTokenStore;
import taizhang.storage.DocumentStore;
import taizhang.torture.trial.Findings;

/** Two nodes that want one segment; the one that has it and goes on working keeps it, whatever the clock says. */
final class Claims {

    private static final String PROCESSOR = "torture";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

    private final TokenStore owner;
    private final TokenStore other;
    private final Findings findings;

    Claims(DocumentStore documents, Findings findings) {
        this.owner = new DocumentTokenStore(documents, "owner", TIMEOUT);
        this.other = new DocumentTokenStore(documents, "other", TIMEOUT);
        this.findings = findings;
    }

    void contendUntil(BooleanSupplier done) {
        owner.initializeTokenSegments(PROCESSOR, 1);
        owner.fetchToken(PROCESSOR, 0);
        for (long position = 1; !done.getAsBoolean(); position++) {
            owner.storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, 0);
            if (takesItAway()) {
                findings.wrong("a claim was taken from a node that works");
                return;
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }

    private boolean takesItAway() {
        try {
            other.fetchToken(PROCESSOR, 0);
            return true;
        } catch (UnableToClaimTokenException refused) {
            return false;
        }
    }
}
