// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;

/** All bureaus of the city with their history, in the fixed order of their codes; one document, {@code directory}. */
public record Directory(List<Bureau> bureaus) {

    public static final String ID = "directory";
    public static final Directory EMPTY = new Directory(List.of());

    /** @param position of the event that registered it */
    public record Bureau(
            BureauId id,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            long position,
            List<DatedFacts> facts) {
        public Bureau {
            facts = List.copyOf(facts);
        }

        Bureau with(List<DatedFacts> others) {
            return new Bureau(id, name, kind, level, parent, effectiveOn, position, others);
        }

        /** The facts in force on a day: the latest effective, then the latest recorded, wins (rules E2.5). */
        public BureauFacts factsOn(LocalDate day) {
            return facts.stream()
                    .filter(dated -> !dated.effectiveOn().isAfter(day))
                    .max(Comparator.comparing(DatedFacts::effectiveOn).thenComparing(DatedFacts::position))
                    .map(DatedFacts::facts)
                    .orElse(BureauFacts.NOTHING_TOLD);
        }
    }

    public record DatedFacts(long position, LocalDate effectiveOn, BureauFacts facts) {}

    public Directory {
        bureaus = bureaus.stream().sorted(Comparator.comparing(Bureau::id)).toList();
    }

    /** What was known of the bureaus at a log position. */
    public Directory at(long position) {
        return new Directory(bureaus.stream()
                .filter(bureau -> bureau.position() <= position)
                .map(bureau -> bureau.with(bureau.facts().stream()
                        .filter(facts -> facts.position() <= position)
                        .toList()))
                .toList());
    }

    /** With this bureau added, or put in the place of the one with its id. */
    Directory with(Bureau changed) {
        return new Directory(Stream.concat(
                        bureaus.stream().filter(bureau -> !bureau.id().equals(changed.id())), Stream.of(changed))
                .toList());
    }

    public Optional<Bureau> find(BureauId id) {
        return bureaus.stream().filter(bureau -> bureau.id().equals(id)).findFirst();
    }

    /** The name, or the bare code of a bureau that is not in the directory (yet). */
    public String name(BureauId id) {
        return find(id).map(Bureau::name).orElse(id.value());
    }

    public List<Bureau> childrenOf(BureauId parent) {
        return bureaus.stream().filter(bureau -> parent.equals(bureau.parent())).toList();
    }

    /** The bureau itself and all below it. */
    public Set<BureauId> subtree(BureauId root) {
        Set<BureauId> found = new LinkedHashSet<>();
        collect(root, found);
        return found;
    }

    private void collect(BureauId id, Set<BureauId> found) {
        if (found.add(id)) {
            childrenOf(id).forEach(child -> collect(child.id(), found));
        }
    }
}
