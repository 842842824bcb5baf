// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Collections;
import java.util.Map;
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
import taizhang.storage.recent.RecentlyUsed;
import taizhang.web.answer.LogEnd;

/** Reads accounts straight from the log, so that a role taken away is gone with the commit that says so. */
public final class Accounts {

    private static final int MOST_KEPT = 1_000;

    private final CommitLog log;
    private final LogEnd end;
    private final Map<Login, Account> kept = Collections.synchronizedMap(new RecentlyUsed<>(MOST_KEPT));

    public Accounts(CommitLog log, LogEnd end) {
        this.log = log;
        this.end = end;
    }

    /** One that has had no event since it was read is not read again. */
    public Optional<Account> find(Login login) {
        Account known = kept.get(login);
        if (known != null && known.sequence() == lastSequence(login)) {
            return Optional.of(known);
        }
        Optional<Account> read = read(login);
        read.ifPresent(account -> kept.put(login, account));
        return read;
    }

    private Optional<Account> read(Login login) {
        @Nullable Account account = null;
        for (StoredEvent stored : log.aggregate(AccountCommand.target(login), 0)) {
            account =
                    Account.after(account, read(stored.event()), stored.event().sequence());
        }
        return Optional.ofNullable(account);
    }

    /** Sequence of the account's last event, -1 when there is none; cheaper than the account itself. */
    long lastSequence(Login login) {
        return end.lastSequence(AccountCommand.target(login));
    }

    private static AccountEvent read(NewEvent event) {
        return (AccountEvent) LedgerJson.mapper().readValue(event.payload(), EventNames.classOf(event.name()));
    }
}
