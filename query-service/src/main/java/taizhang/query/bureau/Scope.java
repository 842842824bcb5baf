// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/**
 * The bureaus whose records a viewer may see, worked out once for a whole page.
 *
 * @param wholeCity false where totals are only those of the viewer's own bureaus and must be labelled so
 */
public record Scope(boolean wholeCity, Set<BureauId> bureaus) {

    public static Scope of(Viewer viewer, Directory directory) {
        return new Scope(
                viewer.role() == Role.SUPERVISOR,
                directory.bureaus().stream()
                        .map(Directory.Bureau::id)
                        .filter(bureau -> viewer.maySee(bureau, directory))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(BureauId bureau) {
        return bureaus.contains(bureau);
    }

    /** True for a joint record as soon as one of its bureaus is in reach. */
    public boolean hasAny(Collection<BureauId> joint) {
        return wholeCity || !Collections.disjoint(bureaus, joint);
    }
}
