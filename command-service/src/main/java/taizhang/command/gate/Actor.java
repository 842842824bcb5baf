// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import org.jspecify.annotations.Nullable;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.web.security.Viewer;

/**
 * Whoever asks for a change, as the login says and never as a body says.
 *
 * @param bureau the root of a secretary's scope; absent for the other roles
 */
public record Actor(String login, Role role, @Nullable BureauId bureau) {

    /** Under which a command's metadata carries it to the aggregate; events keep the login only. */
    public static final String METADATA = "by";

    /** The event metadata that keeps the login. */
    public static final String LOGIN = "actor";

    /** The first start and the opening lines of a story; it may do what an administrator may. */
    public static Actor system() {
        return new Actor(Viewer.SYSTEM, Role.ADMINISTRATOR, null);
    }

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.login(), viewer.role(), viewer.bureau());
    }
}
