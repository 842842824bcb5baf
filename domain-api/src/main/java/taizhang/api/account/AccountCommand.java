// SPDX-License-Identifier: Apache-2.0
package taizhang.api.account;

import org.jspecify.annotations.Nullable;
import taizhang.api.Command;
import taizhang.api.bureau.BureauId;

/** What an administrator may ask of an account. */
public sealed interface AccountCommand extends Command {

    Login login();

    @Override
    default String target() {
        return target(login());
    }

    static String target(Login login) {
        return "account:" + login.value();
    }

    /** @param bureau the scope; required for a secretary, absent otherwise */
    record OpenAccount(Login login, Role role, @Nullable BureauId bureau) implements AccountCommand {}

    /** Replaces the role the account had. */
    record GrantRole(Login login, Role role, @Nullable BureauId bureau) implements AccountCommand {}

    record CloseAccount(Login login) implements AccountCommand {}
}
