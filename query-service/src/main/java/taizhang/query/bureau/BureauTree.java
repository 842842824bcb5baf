// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import taizhang.api.bureau.BureauId;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

/** Bureaus under their parents, in the fixed order of their codes: never by how much they did. */
public record BureauTree(List<Branch> branches) {

    /** @param depth 0 for a bureau at the top, which heads its system */
    public record Branch(Bureau bureau, int depth) {}

    public BureauTree {
        branches = List.copyOf(branches);
    }

    public static BureauTree of(Directory directory) {
        return of(directory, _ -> true);
    }

    /** A bureau whose parent is left out stands at the top. */
    public static BureauTree of(Directory directory, Predicate<BureauId> shown) {
        List<Bureau> bureaus = directory.bureaus().stream()
                .filter(bureau -> shown.test(bureau.id()))
                .toList();
        Set<BureauId> ids = bureaus.stream().map(Bureau::id).collect(Collectors.toSet());
        Map<BureauId, List<Bureau>> below = new HashMap<>();
        List<Bureau> roots = new ArrayList<>();
        for (Bureau bureau : bureaus) {
            BureauId parent = bureau.parent();
            (parent != null && ids.contains(parent) ? below.computeIfAbsent(parent, _ -> new ArrayList<>()) : roots)
                    .add(bureau);
        }
        List<Branch> branches = new ArrayList<>();
        roots.forEach(root -> grow(below, root, 0, branches));
        return new BureauTree(branches);
    }

    private static void grow(Map<BureauId, List<Bureau>> below, Bureau bureau, int depth, List<Branch> branches) {
        branches.add(new Branch(bureau, depth));
        below.getOrDefault(bureau.id(), List.of()).forEach(child -> grow(below, child, depth + 1, branches));
    }
}
