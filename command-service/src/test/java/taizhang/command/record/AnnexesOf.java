// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import taizhang.command.bureau.ChartOf;
import taizhang.command.history.History;
import taizhang.command.year.ClosedYearsOf;
import taizhang.web.city.CitySettings;
import taizhang.web.clock.LedgerClock;

/** What is kept beside records, for tests of one aggregate alone: in a ledger of which no year is closed. */
public final class AnnexesOf {

    private AnnexesOf() {}

    public static Annexes history(History history) {
        LedgerClock clock = new LedgerClock(Clock.systemUTC());
        var chart = ChartOf.history(history);
        return of(new Admission(
                clock,
                new Ledgers(List.of()),
                chart,
                new Records(history, chart),
                ClosedYearsOf.history(history, clock),
                new CitySettings(30)));
    }

    static Annexes of(Admission admission) {
        return new Annexes(admission, List.of(), new StaticListableBeanFactory().getBeanProvider(Configuration.class));
    }
}
