// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import taizhang.web.clock.LedgerClock;

/** An instant as pages show it: by the minute, in the ledger's zone. */
public record Moment(Instant at) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(LedgerClock.ZONE);

    @Override
    public String toString() {
        return MINUTE.format(at);
    }
}
