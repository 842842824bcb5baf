// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.BureauLife;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.storage.recent.RecentlyUsed;

/**
 * All bureaus and units that ever were, in the fixed order of their codes, as their names and places are on one day. Those
 * that are no more stay in it, because their records do; {@link #notEndedBy} leaves them out. It is long for the many ways in
 * which pages ask who stands below, above or behind whom.
 */
public final class Directory {

    private static final int MOST_MOMENTS = 4;

    public static final Directory EMPTY = new Directory(List.of());

    private final List<Bureau> bureaus;
    private final Map<BureauId, Bureau> byId = new LinkedHashMap<>();
    private final Map<BureauId, List<Bureau>> below = new HashMap<>();
    private final Map<BureauId, List<BureauId>> mergedInto = new HashMap<>();

    /** Itself as a few other moments see it: pages ask for the same one or two, and what a position knows of a day is fixed. */
    private final Map<Moment, Directory> others = Collections.synchronizedMap(new RecentlyUsed<>(MOST_MOMENTS));

    private record Moment(long position, LocalDate day) {}

    /**
     * As one day sees it.
     *
     * @param parent the one below which it stands; where that was merged by this day, the one it was merged into
     * @param effectiveOn its first day
     * @param endsOn the first day on which it is no more; absent while nobody said so
     * @param successor in which it goes on by this day
     * @param position of the event that registered it
     */
    public record Bureau(
            BureauId id,
            String name,
            UnitKind unit,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            @Nullable LocalDate endsOn,
            @Nullable BureauId successor,
            long position,
            BureauLife life) {

        /** A bureau that was registered and described, and never changed otherwise. */
        public Bureau(
                BureauId id,
                String name,
                BureauKind kind,
                Level level,
                @Nullable BureauId parent,
                LocalDate effectiveOn,
                long position,
                List<DatedFacts> facts) {
            this(
                    id,
                    name,
                    UnitKind.BUREAU,
                    kind,
                    level,
                    parent,
                    effectiveOn,
                    null,
                    null,
                    position,
                    new BureauLife(Stream.concat(
                                    Stream.of(new Happened(
                                            position,
                                            new BureauRegistered(id, name, kind, level, parent, effectiveOn))),
                                    facts.stream()
                                            .sorted(Comparator.comparingLong(DatedFacts::position))
                                            .map(dated -> new Happened(
                                                    dated.position(),
                                                    new BureauDescribed(id, dated.facts(), dated.effectiveOn()))))
                            .toList()));
        }

        static Bureau of(BureauLife life, LocalDate day, Map<BureauId, BureauLife> all) {
            return new Bureau(
                    life.id(),
                    life.nameOn(day),
                    life.unit(),
                    life.kindOn(day),
                    life.registration().level(),
                    goingOn(life.parentOn(day), day, all),
                    life.begins(),
                    life.ends(),
                    life.mergedInto(day),
                    life.events().getFirst().position(),
                    life);
        }

        private static @Nullable BureauId goingOn(@Nullable BureauId of, LocalDate day, Map<BureauId, BureauLife> all) {
            Set<BureauId> passed = new LinkedHashSet<>();
            @Nullable BureauId step = of;
            while (step != null && passed.add(step)) {
                BureauLife life = all.get(step);
                @Nullable BureauId next = life == null ? null : life.mergedInto(day);
                if (next == null) {
                    return step;
                }
                step = next;
            }
            return of;
        }

        /** The facts in force on a day (rules E2.5). */
        public BureauFacts factsOn(LocalDate day) {
            return life.factsOn(day);
        }

        public boolean isThereOn(LocalDate day) {
            return life.isThereOn(day);
        }

        public @Nullable BureauCoded codesOn(LocalDate day) {
            return life.codesOn(day).orElse(null);
        }
    }

    public record DatedFacts(long position, LocalDate effectiveOn, BureauFacts facts) {}

    public Directory(List<Bureau> bureaus) {
        this.bureaus = bureaus.stream().sorted(Comparator.comparing(Bureau::id)).toList();
        for (Bureau bureau : this.bureaus) {
            byId.put(bureau.id(), bureau);
            if (bureau.parent() != null) {
                below.computeIfAbsent(bureau.parent(), _ -> new ArrayList<>()).add(bureau);
            }
            if (bureau.successor() != null) {
                mergedInto
                        .computeIfAbsent(bureau.successor(), _ -> new ArrayList<>())
                        .add(bureau.id());
            }
        }
    }

    public static Directory of(BureauLives lives, LocalDate day) {
        return of(lives.lives(), day);
    }

    private static Directory of(List<BureauLife> lives, LocalDate day) {
        Map<BureauId, BureauLife> all =
                lives.stream().collect(Collectors.toMap(BureauLife::id, life -> life, (a, _) -> a, LinkedHashMap::new));
        return new Directory(
                lives.stream().map(life -> Bureau.of(life, day, all)).toList());
    }

    public List<Bureau> bureaus() {
        return bureaus;
    }

    /** What was known of the bureaus at a log position, as it is on a day. */
    public Directory at(long position, LocalDate day) {
        return others.computeIfAbsent(
                new Moment(position, day),
                _ -> of(
                        bureaus.stream()
                                .flatMap(bureau -> bureau.life().at(position).stream())
                                .toList(),
                        day));
    }

    /** The same knowledge, as another day sees it. */
    public Directory on(LocalDate day) {
        return at(Long.MAX_VALUE, day);
    }

    /** Only those that are there on a day. */
    public Directory there(LocalDate day) {
        return only(bureau -> bureau.isThereOn(day));
    }

    /** Without those that are no more on a day; one whose first day is yet to come stays. */
    public Directory notEndedBy(LocalDate day) {
        return only(bureau -> bureau.endsOn() == null || day.isBefore(bureau.endsOn()));
    }

    public Directory only(Predicate<Bureau> wanted) {
        return new Directory(bureaus.stream().filter(wanted).toList());
    }

    public Optional<Bureau> find(BureauId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name, or the bare code of a bureau that is not in the directory (yet). */
    public String name(BureauId id) {
        return find(id).map(Bureau::name).orElse(id.value());
    }

    public List<Bureau> childrenOf(BureauId parent) {
        return List.copyOf(below.getOrDefault(parent, List.of()));
    }

    /** The bureau itself, all below it, and all that went on in one of these. */
    public Set<BureauId> subtree(BureauId root) {
        Set<BureauId> found = new LinkedHashSet<>();
        collect(root, found);
        return found;
    }

    private void collect(BureauId id, Set<BureauId> found) {
        if (found.add(id)) {
            childrenOf(id).forEach(child -> collect(child.id(), found));
            mergedInto.getOrDefault(id, List.of()).forEach(gone -> collect(gone, found));
        }
    }

    /** The one in which a bureau goes on, itself where it was never merged. */
    public BureauId goingOn(BureauId id) {
        Set<BureauId> passed = new LinkedHashSet<>();
        BureauId step = id;
        while (passed.add(step)) {
            Bureau bureau = byId.get(step);
            if (bureau == null || bureau.successor() == null) {
                return step;
            }
            step = bureau.successor();
        }
        return id;
    }

    /** Those that were merged into one by the day that this directory tells of, directly. */
    public List<Bureau> mergedInto(BureauId successor) {
        return mergedInto.getOrDefault(successor, List.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The one that a bureau came out of when another was split. */
    public Optional<Bureau> origin(BureauId part) {
        return bureaus.stream()
                .filter(bureau -> bureau.life().splits().stream()
                        .map(BureauEvent.BureauSplit::parts)
                        .anyMatch(parts -> parts.contains(part)))
                .findFirst();
    }
}
