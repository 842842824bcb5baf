// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

/**
 * A bureau with all that stands on a page about it: its branches and groups and, in today's tree, the units that went on in
 * it with theirs.
 *
 * @param directory the tree in which names are read
 * @param units whose records stand here, the bureau itself first
 */
public record WholeBureau(Bureau bureau, Tree tree, Directory directory, Set<BureauId> units) {

    /** The tree of a year: as it was on its last day or on the day asked for, or as it is today. */
    public static Directory tree(Directory today, Tree tree, int year, AsOf asOf) {
        return switch (tree) {
            case THEN -> today.at(asOf.position(), dayOf(year, asOf));
            case NOW -> today;
        };
    }

    /** The last day of a year, or the day asked for where that is earlier. */
    public static LocalDate dayOf(int year, AsOf asOf) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isBefore(asOf.today()) ? last : asOf.today();
    }

    /** @param bureau as today knows it; what the tree does not know yet stands alone under its present name */
    public static WholeBureau of(Bureau bureau, Directory today, Tree tree, int year, AsOf asOf) {
        Directory directory = tree(today, tree, year, asOf);
        Set<BureauId> units = new LinkedHashSet<>();
        collect(bureau.id(), directory, tree, units);
        return new WholeBureau(
                directory.find(bureau.id()).orElse(bureau), tree, directory, Collections.unmodifiableSet(units));
    }

    private static void collect(BureauId unit, Directory directory, Tree tree, Set<BureauId> units) {
        if (!units.add(unit)) {
            return;
        }
        directory.childrenOf(unit).stream()
                .filter(child -> child.unit() != UnitKind.BUREAU)
                .filter(child -> tree == Tree.THEN || child.successor() == null)
                .forEach(child -> collect(child.id(), directory, tree, units));
        if (tree == Tree.NOW) {
            directory.mergedInto(unit).forEach(gone -> collect(gone.id(), directory, tree, units));
        }
    }

    /** The units that went on here, by the day on which they did; none in the tree of the time. */
    public List<Bureau> lineage() {
        return tree == Tree.THEN
                ? List.of()
                : units.stream()
                        .flatMap(unit -> directory.find(unit).stream())
                        .filter(unit -> unit.successor() != null && !unit.id().equals(bureau.id()))
                        .sorted(Comparator.comparing(WholeBureau::end).thenComparing(Bureau::id))
                        .toList();
    }

    private static LocalDate end(Bureau gone) {
        LocalDate end = gone.endsOn();
        return end == null ? LocalDate.MAX : end;
    }

    /** One of the units below it or before it; absent for the bureau itself. */
    public @Nullable Bureau other(BureauId unit) {
        return unit.equals(bureau.id()) ? null : directory.find(unit).orElse(null);
    }
}
