// SPDX-License-Identifier: Apache-2.0
package taizhang.command.year;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.year.YearCommand;
import taizhang.api.year.YearCommand.CloseYear;
import taizhang.api.year.YearEvent;
import taizhang.api.year.YearEvent.YearClosed;
import taizhang.command.gate.Decides;
import taizhang.web.clock.LedgerClock;

/** A year of the whole city: running until it is over, and open until a supervisor closes it, once. */
@Aggregate(type = "Year", commandTargetResolver = "commandTarget")
final class Year {

    @AggregateIdentifier
    private @Nullable String id;

    Year() {}

    @Decides
    void handle(CloseYear command, LedgerClock clock) {
        if (id != null) {
            throw Refused.field("year", Problem.YEAR_CLOSED, Integer.toString(command.year()));
        }
        LocalDate first = LocalDate.of(command.year() + 1, 1, 1);
        if (clock.today().isBefore(first)) {
            throw Refused.field("year", Problem.YEAR_RUNNING, Integer.toString(command.year()), first.toString());
        }
        apply(new YearClosed(command.year(), command.remark()));
    }

    @EventSourcingHandler
    void on(YearEvent event) {
        id = YearCommand.target(event.year());
    }
}
