// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;

/** All accounts by login, for the administrator's page; one document. Whether someone may come in is decided elsewhere. */
public record AccountList(List<Line> accounts) {

    public static final String ID = "accounts";
    public static final AccountList EMPTY = new AccountList(List.of());

    /** @param bureau a secretary's scope, absent for the other roles */
    public record Line(Login login, Role role, @Nullable BureauId bureau, boolean open) {}

    public AccountList {
        accounts = accounts.stream()
                .sorted(Comparator.comparing(line -> line.login().value()))
                .toList();
    }

    AccountList with(Line changed) {
        return new AccountList(Stream.concat(
                        accounts.stream().filter(line -> !line.login().equals(changed.login())), Stream.of(changed))
                .toList());
    }
}
