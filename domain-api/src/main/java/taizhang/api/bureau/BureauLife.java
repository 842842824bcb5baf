// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/**
 * All events of one bureau in the order recorded, and what they say of a day: of those that were not undone, the latest
 * effective, then the latest recorded wins. Decisions and views read the same, so they can't differ.
 */
public record BureauLife(List<Happened> events) {

    /** @param position in the log; 0 where nobody asks what was known when */
    public record Happened(long position, BureauEvent event) {}

    /** @throws IllegalArgumentException unless it begins with a registration */
    public BureauLife {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst().event() instanceof BureauRegistered)) {
            throw new IllegalArgumentException("a bureau's life begins with its registration, not with " + events);
        }
    }

    public BureauLife and(Happened next) {
        List<Happened> more = new ArrayList<>(events);
        more.add(next);
        return new BureauLife(more);
    }

    public BureauRegistered registration() {
        return (BureauRegistered) events.getFirst().event();
    }

    public BureauId id() {
        return registration().bureau();
    }

    public UnitKind unit() {
        UnitKind unit = registration().unit();
        return unit == null ? UnitKind.BUREAU : unit;
    }

    /** What was known of it at a log position; empty when it was not registered yet. */
    public Optional<BureauLife> at(long position) {
        List<Happened> known = events.stream()
                .filter(happened -> happened.position() <= position)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new BureauLife(known));
    }

    public LocalDate begins() {
        return registration().effectiveOn();
    }

    /** What ended it or is going to: it is no more from the effective day of this event on. */
    public Optional<BureauEvent> ending() {
        return standing().stream()
                .filter(event -> event instanceof BureauClosed
                        || event instanceof BureauMerged
                        || event instanceof BureauSplit split && !split.survives())
                .min(Comparator.comparing(BureauEvent::effectiveOn));
    }

    /** The first day on which it is no more. */
    public @Nullable LocalDate ends() {
        return ending().map(BureauEvent::effectiveOn).orElse(null);
    }

    public boolean isThereOn(LocalDate day) {
        LocalDate end = ends();
        return !day.isBefore(begins()) && (end == null || day.isBefore(end));
    }

    /** The one in which it went on by that day. */
    public @Nullable BureauId mergedInto(LocalDate day) {
        return ending().orElse(null) instanceof BureauMerged merged
                        && !merged.effectiveOn().isAfter(day)
                ? merged.into()
                : null;
    }

    public String nameOn(LocalDate day) {
        return latest(BureauRenamed.class, day)
                .map(BureauRenamed::name)
                .orElse(registration().name());
    }

    /** Every name that it ever bore or is to bear. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names.add(registration().name());
        standing().stream()
                .filter(BureauRenamed.class::isInstance)
                .map(event -> ((BureauRenamed) event).name())
                .forEach(names::add);
        return names;
    }

    public @Nullable BureauId parentOn(LocalDate day) {
        Optional<BureauMoved> moved = latest(BureauMoved.class, day);
        return moved.isPresent() ? moved.get().parent() : registration().parent();
    }

    /** Fact by fact: what was told of one says nothing of the others. */
    public BureauFacts factsOn(LocalDate day) {
        return standing().stream()
                .filter(BureauDescribed.class::isInstance)
                .map(BureauDescribed.class::cast)
                .filter(told -> !told.effectiveOn().isAfter(day))
                .sorted(Comparator.comparing(BureauDescribed::effectiveOn))
                .map(BureauDescribed::facts)
                .reduce(BureauFacts.NOTHING_TOLD, BureauFacts::with);
    }

    public BureauKind kindOn(LocalDate day) {
        return standing().stream()
                .filter(BureauDescribed.class::isInstance)
                .map(BureauDescribed.class::cast)
                .filter(told -> told.kind() != null && !told.effectiveOn().isAfter(day))
                .reduce(BureauLife::later)
                .map(BureauDescribed::kind)
                .orElse(registration().kind());
    }

    public @Nullable Integer headcountOn(LocalDate day) {
        return latest(ExpectedHeadcountSet.class, day)
                .map(ExpectedHeadcountSet::headcount)
                .orElse(null);
    }

    public Optional<BureauCoded> codesOn(LocalDate day) {
        return latest(BureauCoded.class, day);
    }

    public Optional<BureauAliased> searchNamesOn(LocalDate day) {
        return latest(BureauAliased.class, day);
    }

    /** The days on which its place in the tree changes. */
    public List<LocalDate> moves() {
        return standing().stream()
                .filter(BureauMoved.class::isInstance)
                .map(BureauEvent::effectiveOn)
                .sorted()
                .toList();
    }

    /** Those that came out of it. */
    public List<BureauSplit> splits() {
        return standing().stream()
                .filter(BureauSplit.class::isInstance)
                .map(BureauSplit.class::cast)
                .toList();
    }

    /** The event of that number, from 1. */
    public Optional<BureauEvent> event(long number) {
        return number < 1 || number > events.size()
                ? Optional.empty()
                : Optional.of(events.get((int) number - 1).event());
    }

    /** The numbers of the changes that were undone. */
    public Set<Long> undone() {
        Set<Long> numbers = new HashSet<>();
        for (Happened happened : events) {
            if (happened.event() instanceof BureauChangeUndone undone) {
                numbers.add(undone.change());
            }
        }
        return numbers;
    }

    private List<BureauEvent> standing() {
        Set<Long> undone = undone();
        List<BureauEvent> standing = new ArrayList<>(events.size());
        for (int index = 0; index < events.size(); index++) {
            if (!undone.contains(index + 1L)) {
                standing.add(events.get(index).event());
            }
        }
        return standing;
    }

    private <E extends BureauEvent> Optional<E> latest(Class<E> type, LocalDate day) {
        return standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> !event.effectiveOn().isAfter(day))
                .reduce(BureauLife::later);
    }

    private static <E extends BureauEvent> E later(E before, E after) {
        return after.effectiveOn().isBefore(before.effectiveOn()) ? before : after;
    }
}
