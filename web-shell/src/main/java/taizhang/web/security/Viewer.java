// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.web.directory.Directory;

/**
 * Whoever is logged in.
 *
 * @param bureau the bureau a secretary keeps ledgers for; absent for the other roles
 */
public record Viewer(String login, Role role, @Nullable BureauId bureau) {

    /** The name under which a story or the first start acts; it can't log in. */
    public static final String SYSTEM = "system";

    /** True when one of these bureaus lies in the viewer's scope; a supervisor's scope is the city, an administrator's is empty. */
    public boolean maySee(Collection<BureauId> bureaus, Directory directory) {
        return switch (role) {
            case SUPERVISOR -> true;
            case ADMINISTRATOR -> false;
            case SECRETARY -> bureau != null && !java.util.Collections.disjoint(directory.subtree(bureau), bureaus);
        };
    }

    public boolean maySee(BureauId one, Directory directory) {
        return maySee(java.util.List.of(one), directory);
    }
}
