// SPDX-License-Identifier: Apache-2.0
package taizhang.api.account;

import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;

/** The life of an account; who may do what is history too. */
public sealed interface AccountEvent extends Event {

    Login login();

    /** @param bureau the scope of a secretary, absent for the other roles */
    record AccountOpened(Login login, Role role, @Nullable BureauId bureau) implements AccountEvent {}

    record RoleGranted(Login login, Role role, @Nullable BureauId bureau) implements AccountEvent {}

    record AccountClosed(Login login) implements AccountEvent {}
}
