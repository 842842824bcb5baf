// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import taizhang.api.account.AccountCommand;
import taizhang.api.account.AccountEvent;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.web.clock.LedgerClock;
import taizhang.web.security.Credentials;

/** Writes the events of accounts as the command side would. */
@Component
public class ToyAccounts {

    private final CommitLog log;
    private final Credentials credentials;
    private final LedgerClock clock;

    ToyAccounts(CommitLog log, Credentials credentials, LedgerClock clock) {
        this.log = log;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Opens an account under a name that no other test has. */
    public String open(Role role, String password) {
        Login login = new Login(role.name().toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8));
        append(new AccountOpened(login, role, role == Role.SECRETARY ? new BureauId("ty-ga") : null));
        credentials.setPassword(login, password);
        return login.value();
    }

    public void grant(String login, Role role) {
        append(new RoleGranted(new Login(login), role, role == Role.SECRETARY ? new BureauId("ty-ga") : null));
    }

    public void close(String login) {
        append(new AccountClosed(new Login(login)));
    }

    public void changePassword(String login, String password) {
        credentials.setPassword(new Login(login), password);
    }

    private void append(AccountEvent event) {
        String aggregate = AccountCommand.target(event.login());
        log.append(List.of(new NewEvent(
                UUID.randomUUID().toString(),
                aggregate,
                log.lastSequence(aggregate) + 1,
                "Account",
                clock.instant(),
                EventNames.of(event),
                null,
                LedgerJson.mapper().writeValueAsBytes(event),
                "{}".getBytes(StandardCharsets.UTF_8))));
    }
}
