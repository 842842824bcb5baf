// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import taizhang.storage.recent.RecentlyUsed;
import taizhang.web.clock.LedgerClock;

/** Which bureaus there are and who stands below whom, asked of the log. */
@Component
public final class Chart {

    /** Of bureaus, branches and groups; more than most cities have. */
    private static final int REMEMBERED = 3_000;

    private final History history;
    private final LedgerClock clock;

    /** As they were read last; nearly every command asks for some that have not changed for months. */
    private final Map<BureauId, BureauLife> lives = Collections.synchronizedMap(new RecentlyUsed<>(REMEMBERED));

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
        String target = BureauCommand.target(bureau);
        long length = history.length(target);
        BureauLife known = lives.get(bureau);
        if (known != null && known.events().size() == length) {
            return Optional.of(known);
        }
        List<Happened> events = new ArrayList<>();
        for (Event event : history.of(target)) {
            events.add(new Happened(0, (BureauEvent) event));
        }
        if (events.isEmpty()) {
            return Optional.empty();
        }
        BureauLife life = new BureauLife(events);
        // What was read beyond is perhaps this unit of work's own and may never be committed.
        if (events.size() == length) {
            lives.put(bureau, life);
        }
        return Optional.of(life);
    }

    public String name(BureauId bureau) {
        LocalDate today = clock.today();
        return life(bureau).map(life -> life.nameOn(today)).orElse(bureau.value());
    }
}
