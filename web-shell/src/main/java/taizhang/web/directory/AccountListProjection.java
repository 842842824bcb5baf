// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.AccountEvent;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.web.directory.AccountList.Line;

/** Folds the life of all accounts into the one list. */
public final class AccountListProjection implements Projection<AccountList> {

    @Override
    public String name() {
        return AccountList.ID;
    }

    @Override
    public Class<AccountList> shape() {
        return AccountList.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof AccountEvent ? Set.of(AccountList.ID) : Set.of();
    }

    @Override
    public AccountList fold(@Nullable AccountList document, String id, Fact fact) {
        AccountList list = document == null ? AccountList.EMPTY : document;
        return list.with(
                switch ((AccountEvent) fact.event()) {
                    case AccountOpened opened -> new Line(opened.login(), opened.role(), opened.bureau(), true);
                    case RoleGranted granted ->
                        new Line(
                                granted.login(),
                                granted.role(),
                                granted.bureau(),
                                line(list, granted.login()).open());
                    case AccountClosed closed -> {
                        Line line = line(list, closed.login());
                        yield new Line(line.login(), line.role(), line.bureau(), false);
                    }
                });
    }

    private static Line line(AccountList list, Login login) {
        return list.accounts().stream()
                .filter(line -> line.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(login + " was never opened"));
    }
}
