// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import org.jspecify.annotations.Nullable;
import taizhang.api.account.AccountEvent;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;

/**
 * An account as its events left it.
 *
 * @param bureau a secretary's scope, absent for the other roles
 * @param sequence of its last event
 */
public record Account(Login login, Role role, @Nullable BureauId bureau, boolean open, long sequence) {

    /** @param account absent before its first event */
    static Account after(@Nullable Account account, AccountEvent event, long sequence) {
        return switch (event) {
            case AccountOpened opened -> new Account(opened.login(), opened.role(), opened.bureau(), true, sequence);
            case RoleGranted granted ->
                new Account(
                        granted.login(), granted.role(), granted.bureau(), account == null || account.open(), sequence);
            case AccountClosed closed -> {
                if (account == null) {
                    throw new IllegalStateException(
                            "an account that was never opened can't be closed: " + closed.login());
                }
                yield new Account(account.login(), account.role(), account.bureau(), false, sequence);
            }
        };
    }

    Viewer viewer() {
        return new Viewer(login.value(), role, bureau);
    }
}
