// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.command.history.History;
import taizhang.web.clock.LedgerClock;

/** Which bureaus there are and who stands below whom, asked of the log. */
@Component
public final class Chart {

    private final History history;
    private final LedgerClock clock;

    Chart(History history, LedgerClock clock) {
        this.history = history;
        this.clock = clock;
    }

    public boolean knows(BureauId bureau) {
        return life(bureau).isPresent();
    }

    /** True for the root itself, all below it today, and all that went on in one of these. */
    public boolean isWithin(BureauId bureau, BureauId root) {
        LocalDate today = clock.today();
        Set<BureauId> passed = new HashSet<>();
        @Nullable BureauId step = bureau;
        while (step != null && passed.add(step)) {
            if (step.equals(root) && step.equals(bureau)) {
                return true;
            }
            BureauLife life = life(step).orElse(null);
            BureauId into = life == null ? null : life.mergedInto(today);
            // What stood below a unit that was merged stands below the other one now.
            if (step.equals(root) && into == null) {
                return true;
            }
            step = into == null && life != null ? life.parentOn(today) : into;
        }
        return false;
    }

    public Optional<BureauLife> life(BureauId bureau) {
        List<Happened> events = new ArrayList<>();
        for (Event event : history.of(BureauCommand.target(bureau))) {
            events.add(new Happened(0, (BureauEvent) event));
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(new BureauLife(events));
    }

    public String name(BureauId bureau) {
        LocalDate today = clock.today();
        return life(bureau).map(life -> life.nameOn(today)).orElse(bureau.value());
    }
}
