// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import taizhang.web.clock.LedgerClock;

/** Makes UUIDs of version 7 for records and submissions, so that they sort by the time of the form. */
@Component
public final class FreshId {

    private final SecureRandom random = new SecureRandom();
    private final LedgerClock clock;

    FreshId(LedgerClock clock) {
        this.clock = clock;
    }

    public String next() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
