// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.AccountCommand;
import taizhang.api.account.AccountEvent;
import taizhang.api.account.Login;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** Reads accounts straight from the log, so that a role taken away is gone with the commit that says so. */
public final class Accounts {

    private final CommitLog log;

    public Accounts(CommitLog log) {
        this.log = log;
    }

    public Optional<Account> find(Login login) {
        @Nullable Account account = null;
        for (StoredEvent stored : log.aggregate(AccountCommand.target(login), 0)) {
            account =
                    Account.after(account, read(stored.event()), stored.event().sequence());
        }
        return Optional.ofNullable(account);
    }

    /** Sequence of the account's last event, -1 when there is none; cheaper than the account itself. */
    long lastSequence(Login login) {
        return log.lastSequence(AccountCommand.target(login));
    }

    private static AccountEvent read(NewEvent event) {
        return (AccountEvent) LedgerJson.mapper().readValue(event.payload(), EventNames.classOf(event.name()));
    }
}
