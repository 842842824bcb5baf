// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.Clock;
import taizhang.command.history.History;
import taizhang.web.clock.LedgerClock;

/** A chart for tests that have no program around them. */
public final class ChartOf {

    private ChartOf() {}

    public static Chart history(History history) {
        return new Chart(history, new LedgerClock(Clock.systemUTC()));
    }
}
