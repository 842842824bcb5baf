// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Duty;
import taizhang.rules.Scope.SubjectKind;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

/** Sums the verdicts of units up for the one to which they belonged on the period's first day (rules E2.21). */
final class RollUp {

    /** The first of these that is found among the units stands for all. */
    private static final List<State> GRAVEST_FIRST = List.of(
            State.MISSED,
            State.UNKNOWN,
            State.AT_RISK,
            State.NOT_DUE,
            State.MET_LATE,
            State.MET,
            State.EXEMPT,
            State.NOT_APPLICABLE);

    private record Slice(SubjectKind kind, LocalDate day) {}

    private final Directory directory;
    private final Subjects subjects;
    private final Map<Slice, Map<BureauId, List<Bureau>>> slices = new HashMap<>();

    RollUp(Directory directory, Subjects subjects) {
        this.directory = directory;
        this.subjects = subjects;
    }

    /** The units of a kind that belonged to another on a day; one that begins later belongs where it begins. */
    List<Bureau> below(BureauId above, SubjectKind kind, LocalDate day) {
        return slices.computeIfAbsent(new Slice(kind, day), this::slice).getOrDefault(above, List.of());
    }

    private Map<BureauId, List<Bureau>> slice(Slice slice) {
        Map<BureauId, List<Bureau>> below = new HashMap<>();
        for (Bureau unit : directory.bureaus()) {
            BureauId parent = slice.kind().is(unit.unit()) ? parent(unit, slice.day()) : null;
            if (parent != null) {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
            }
        }
        return below;
    }

    /** Absent where there is nothing to sum up. */
    static @Nullable Cell of(Bureau above, Duty duty, List<Cell> units, LocalDate today) {
        if (units.isEmpty()) {
            return null;
        }
        int due = 0;
        int counted = 0;
        State gravest = State.NOT_APPLICABLE;
        for (Cell unit : units) {
            State state = unit.verdict().state();
            due += state == State.EXEMPT || state == State.NOT_APPLICABLE ? 0 : 1;
            counted += state == State.MET || state == State.MET_LATE ? 1 : 0;
            gravest = GRAVEST_FIRST.indexOf(state) < GRAVEST_FIRST.indexOf(gravest) ? state : gravest;
        }
        return new Cell(
                above, new Verdict(duty, gravest, due, counted, null, List.of(), List.of(), List.of(), today), units);
    }

    private @Nullable BureauId parent(Bureau unit, LocalDate day) {
        if (!unit.life().moves().isEmpty()) {
            return subjects.parent(unit, day);
        }
        BureauId registered = unit.life().registration().parent();
        boolean goesOn = registered != null
                && directory
                        .find(registered)
                        .map(above -> above.successor() != null || above.endsOn() != null)
                        .orElse(false);
        return goesOn ? subjects.parent(unit, day) : registered;
    }
}
