// SPDX-License-Identifier: Apache-2.0
package taizhang.command.year;

import taizhang.command.history.History;
import taizhang.web.clock.LedgerClock;

/** Closed years for tests of other packages. */
public final class ClosedYearsOf {

    private ClosedYearsOf() {}

    public static ClosedYears history(History history, LedgerClock clock) {
        return new ClosedYears(history, clock);
    }
}
