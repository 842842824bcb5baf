// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauCommand.Change;
import taizhang.api.bureau.BureauCommand.CloseBureau;
import taizhang.api.bureau.BureauCommand.DescribeBureau;
import taizhang.api.bureau.BureauCommand.MergeBureaus;
import taizhang.api.bureau.BureauCommand.MoveBureau;
import taizhang.api.bureau.BureauCommand.RegisterBureau;
import taizhang.api.bureau.BureauCommand.RenameBureau;
import taizhang.api.bureau.BureauCommand.SetBureauCodes;
import taizhang.api.bureau.BureauCommand.SetExpectedHeadcount;
import taizhang.api.bureau.BureauCommand.SetSearchNames;
import taizhang.api.bureau.BureauCommand.SplitBureau;
import taizhang.api.bureau.BureauCommand.UndoBureauChange;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauEvent.ExpectedHeadcountSet;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.BureauLife;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.api.bureau.UnitKind;

/**
 * Which changes of a unit are possible, and what they become. All in one file, because what is refused of one change is refused
 * of the others too.
 */
@Component
class Reorganisation {

    private static final String EFFECTIVE_ON = "effectiveOn";

    private final Chart chart;
    private final Circles circles;
    private final Obstacles obstacles;

    Reorganisation(Chart chart, Obstacles obstacles) {
        this.chart = chart;
        this.circles = new Circles(chart);
        this.obstacles = obstacles;
    }

    /** A bureau may come on paper before the one above it, a unit below a bureau may not. */
    void requirePlace(RegisterBureau command) {
        UnitKind unit = command.unit() == null ? UnitKind.BUREAU : command.unit();
        if (command.parent() == null) {
            if (unit != UnitKind.BUREAU) {
                throw Refused.field("parent", Problem.FIELD_REQUIRED);
            }
            return;
        }
        BureauLife parent = require(command.parent(), "parent");
        if (!unit.mayStandBelow(parent.unit())) {
            throw Refused.field("parent", Problem.BUREAU_UNIT, "below");
        }
        requireNotEnded(parent, command.effectiveOn(), "parent");
        if (unit != UnitKind.BUREAU) {
            requireBegun(parent, command.effectiveOn());
        }
    }

    /** @throws Refused no event; what is said would be no change, or can't be */
    BureauEvent decide(Change change, BureauLife life) {
        LocalDate day = change.effectiveOn();
        requireBegun(life, day);
        requireNotEnded(life, day, EFFECTIVE_ON);
        return switch (change) {
            case DescribeBureau told -> described(told, life);
            case RenameBureau told -> {
                requireChange(!told.name().equals(life.nameOn(day)));
                yield new BureauRenamed(told.bureau(), told.name(), day, told.basis());
            }
            case MoveBureau told -> moved(told, life);
            case CloseBureau told -> {
                requireFreeToEnd(life, day);
                obstacles.refuseClosing(told.bureau(), day);
                yield new BureauClosed(told.bureau(), day, told.basis());
            }
            case MergeBureaus told -> merged(told, life);
            case SplitBureau told -> split(told, life);
            case SetExpectedHeadcount told -> {
                requireChange(!Objects.equals(told.headcount(), life.headcountOn(day)));
                yield new ExpectedHeadcountSet(told.bureau(), told.headcount(), day);
            }
            case SetBureauCodes told -> {
                var coded = new BureauCoded(told.bureau(), told.creditCode(), told.divisionCode(), day);
                requireChange(!isSaidBy(coded, life.codesOn(day).orElse(null)));
                yield coded;
            }
            case SetSearchNames told -> {
                var aliased = new BureauAliased(told.bureau(), told.initials(), told.aliases(), day);
                requireChange(!isSaidBy(aliased, life.searchNamesOn(day).orElse(null)));
                yield aliased;
            }
        };
    }

    BureauEvent undo(UndoBureauChange command, BureauLife life) {
        BureauEvent undone =
                life.event(command.change()).orElseThrow(() -> Refused.field("change", Problem.CHANGE_FINAL, "absent"));
        if (undone instanceof BureauRegistered) {
            throw Refused.field("change", Problem.CHANGE_FINAL, "registration");
        }
        if (undone instanceof BureauChangeUndone || life.undone().contains(command.change())) {
            throw Refused.field("change", Problem.CHANGE_FINAL, "undone");
        }
        var event = new BureauChangeUndone(command.bureau(), command.change(), undone.effectiveOn(), command.reason());
        BureauLife after = life.and(new Happened(0, event));
        circles.refuse(after, undone.effectiveOn(), "change");
        if (!Objects.equals(life.ends(), after.ends()) || undone instanceof BureauMoved) {
            requireParentToTheEnd(after, undone.effectiveOn());
        }
        return event;
    }

    private static BureauEvent described(DescribeBureau told, BureauLife life) {
        BureauFacts known = life.factsOn(told.effectiveOn());
        BureauKind kind = life.kindOn(told.effectiveOn());
        requireChange(!known.with(told.facts()).equals(known) || told.kind() != null && told.kind() != kind);
        // Only what is told: what was known before would else be told for this day too, and outlive its correction.
        return new BureauDescribed(
                told.bureau(), told.facts(), told.effectiveOn(), told.kind() == kind ? null : told.kind());
    }

    private BureauEvent moved(MoveBureau told, BureauLife life) {
        LocalDate day = told.effectiveOn();
        requireChange(!Objects.equals(told.parent(), life.parentOn(day)));
        var event = new BureauMoved(told.bureau(), told.parent(), day, told.basis());
        if (told.parent() == null) {
            if (life.unit() != UnitKind.BUREAU) {
                throw Refused.field("parent", Problem.FIELD_REQUIRED);
            }
            return event;
        }
        BureauLife parent = require(told.parent(), "parent");
        circles.refuse(life.and(new Happened(0, event)), day, "parent");
        if (!life.unit().mayStandBelow(parent.unit())) {
            throw Refused.field("parent", Problem.BUREAU_UNIT, "below");
        }
        requireBegun(parent, day);
        requireNotEnded(parent, day, "parent");
        return event;
    }

    private BureauEvent merged(MergeBureaus told, BureauLife life) {
        LocalDate day = told.effectiveOn();
        if (told.into().equals(told.bureau())) {
            throw Refused.field("into", Problem.BUREAU_ITSELF, "merge");
        }
        requireFreeToEnd(life, day);
        BureauLife into = require(told.into(), "into");
        if (into.unit() != life.unit()) {
            throw Refused.field("into", Problem.BUREAU_UNIT, "merge");
        }
        requireBegun(into, day);
        requireNotEnded(into, day, "into");
        var event = new BureauMerged(told.bureau(), told.into(), day, told.basis());
        circles.refuse(life.and(new Happened(0, event)), day, "into");
        obstacles.refuseMerging(told.bureau(), day);
        return event;
    }

    private BureauEvent split(SplitBureau told, BureauLife life) {
        LocalDate day = told.effectiveOn();
        if (told.parts().isEmpty()) {
            throw Refused.field("parts", Problem.FIELD_REQUIRED);
        }
        for (int index = 0; index < told.parts().size(); index++) {
            String field = "parts[" + index + "]";
            BureauId part = told.parts().get(index);
            if (part.equals(told.bureau())) {
                throw Refused.field(field, Problem.BUREAU_ITSELF, "split");
            }
            BureauLife born = require(part, field);
            if (born.unit() != life.unit()) {
                throw Refused.field(field, Problem.BUREAU_UNIT, "merge");
            }
            if (!born.begins().equals(day)) {
                throw Refused.field(field, Problem.DATE_INVALID, "not_first_day", born.begins(), born.nameOn(day));
            }
        }
        if (!told.survives()) {
            requireFreeToEnd(life, day);
            obstacles.refuseClosing(told.bureau(), day);
        }
        return new BureauSplit(told.bureau(), told.parts(), told.survives(), day, told.basis());
    }

    private BureauLife require(BureauId bureau, String field) {
        return chart.life(bureau).orElseThrow(() -> Refused.field(field, Problem.BUREAU_UNKNOWN));
    }

    private static void requireChange(boolean changes) {
        if (!changes) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
    }

    private static boolean isSaidBy(BureauCoded told, @Nullable BureauCoded known) {
        return known == null
                ? told.creditCode() == null && told.divisionCode() == null
                : Objects.equals(told.creditCode(), known.creditCode())
                        && Objects.equals(told.divisionCode(), known.divisionCode());
    }

    private static boolean isSaidBy(BureauAliased told, @Nullable BureauAliased known) {
        return known == null
                ? told.initials() == null && told.aliases().isEmpty()
                : Objects.equals(told.initials(), known.initials())
                        && told.aliases().equals(known.aliases());
    }

    private static void requireBegun(BureauLife life, LocalDate day) {
        if (day.isBefore(life.begins())) {
            throw Refused.field(EFFECTIVE_ON, Problem.DATE_INVALID, "before_unit", life.begins(), life.nameOn(day));
        }
    }

    private static void requireNotEnded(BureauLife life, LocalDate day, String field) {
        LocalDate end = life.ends();
        if (end != null && !day.isBefore(end)) {
            throw Refused.field(field, Problem.BUREAU_CLOSED, life.nameOn(day), end);
        }
    }

    /** It was there for a day at least, and nobody has said of another day that it ends then. */
    private static void requireFreeToEnd(BureauLife life, LocalDate day) {
        LocalDate end = life.ends();
        if (end != null) {
            throw Refused.field(EFFECTIVE_ON, Problem.BUREAU_CLOSED, life.nameOn(day), end);
        }
        requireBegun(life, day.minusDays(1));
    }

    /** Whoever comes back to life needs the one above it, unless that went on in another. */
    private void requireParentToTheEnd(BureauLife life, LocalDate day) {
        BureauId parent = life.parentOn(day);
        if (parent != null) {
            BureauLife above = require(parent, "change");
            LocalDate end = above.ends();
            boolean goesOn = end != null && above.mergedInto(end) != null;
            if (end != null && !goesOn) {
                throw Refused.field("change", Problem.BUREAU_CLOSED, above.nameOn(day), end);
            }
        }
    }
}
