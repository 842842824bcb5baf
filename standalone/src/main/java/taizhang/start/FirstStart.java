// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import taizhang.web.security.Accounts;
import taizhang.web.security.Credentials;
import taizhang.web.security.FirstPassword;
import tools.jackson.databind.json.JsonMapper;

/** Opens the administrator's account in a ledger that has none yet; everything else is opened by people. */
final class FirstStart {

    private static final Login ADMIN = new Login("admin");

    private final LedgerIdentity identity;
    private final Accounts accounts;
    private final Credentials credentials;
    private final CommandGate gate;

    FirstStart(LedgerIdentity identity, Accounts accounts, Credentials credentials, CommandGate gate) {
        this.identity = identity;
        this.accounts = accounts;
        this.credentials = credentials;
        this.gate = gate;
    }

    void open() {
        if (identity.kind() != Kind.REAL || accounts.find(ADMIN).isPresent()) {
            return;
        }
        // The account comes last: a start that dies before it begins anew with another password.
        String password = FirstPassword.generate();
        credentials.setPassword(ADMIN, password);
        System.out.printf(
                "首次启动 First start: 管理员账号 administrator %s, 密码 password %s (只显示这一次 shown only once)%n", ADMIN, password);
        gate.execute(
                "OpenAccount",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("login", ADMIN.value())
                        .put("role", Role.ADMINISTRATOR.name()),
                Actor.system(),
                "first-start");
    }
}
