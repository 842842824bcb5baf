// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;

/** Policy: on no day does a unit stand below itself, be it by moves or by what it was merged into. */
record Circles(Chart chart) {

    /**
     * @param changed the life of the unit as it would be
     * @param from the first day that the change concerns
     * @throws Refused {@link Problem#BUREAU_CYCLE} at {@code field} with the way that leads back
     */
    void refuse(BureauLife changed, LocalDate from, String field) {
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(from));
        @Nullable LocalDate day = from;
        while (day != null) {
            Set<BureauId> way = new LinkedHashSet<>();
            @Nullable BureauId step = changed.id();
            while (step != null && way.add(step)) {
                BureauLife life =
                        step.equals(changed.id()) ? changed : chart.life(step).orElse(null);
                addTurns(life, day, days);
                step = life == null ? null : up(life, day);
            }
            if (step != null) {
                throw Refused.field(field, Problem.BUREAU_CYCLE, named(way, step));
            }
            day = days.higher(day);
        }
    }

    private static void addTurns(@Nullable BureauLife life, LocalDate after, Set<LocalDate> days) {
        if (life != null) {
            List<LocalDate> turns = new ArrayList<>(life.moves());
            LocalDate end = life.ends();
            if (end != null) {
                turns.add(end);
            }
            turns.stream().filter(turn -> turn.isAfter(after)).forEach(days::add);
        }
    }

    private static @Nullable BureauId up(BureauLife life, LocalDate day) {
        BureauId into = life.mergedInto(day);
        return into == null ? life.parentOn(day) : into;
    }

    private String named(Set<BureauId> way, BureauId back) {
        List<BureauId> all = new ArrayList<>(way);
        all.add(back);
        return all.stream().map(chart::name).collect(Collectors.joining(" → "));
    }
}
