// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Branch> branches = new ArrayList<>();
        bureaus.stream()
                .filter(bureau -> Optional.ofNullable(bureau.parent())
                        .filter(ids::contains)
                        .isEmpty())
                .forEach(root -> grow(bureaus, root, 0, branches));
        return new BureauTree(branches);
    }

    private static void grow(List<Bureau> bureaus, Bureau bureau, int depth, List<Branch> branches) {
        branches.add(new Branch(bureau, depth));
        bureaus.stream()
                .filter(child -> bureau.id().equals(child.parent()))
                .forEach(child -> grow(bureaus, child, depth + 1, branches));
    }
}
