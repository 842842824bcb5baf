// SPDX-License-Identifier: Apache-2.0
package taizhang.command.start;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import taizhang.web.security.Accounts;
import taizhang.web.security.Credentials;
import taizhang.web.security.FirstPassword;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the administrator's account in a ledger that has none yet; everything else is opened by people. Of several
 * processes that start at once, one does it and shows the password.
 */
@Component
public final class FirstStart {

    private static final Login ADMIN = new Login("admin");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LedgerIdentity identity;
    private final CommitLog log;
    private final Accounts accounts;
    private final Credentials credentials;
    private final CommandGate gate;

    FirstStart(LedgerIdentity identity, CommitLog log, Accounts accounts, Credentials credentials, CommandGate gate) {
        this.identity = identity;
        this.log = log;
        this.accounts = accounts;
        this.credentials = credentials;
        this.gate = gate;
    }

    public void open() {
        if (identity.kind() != Kind.REAL) {
            return;
        }
        while (!isOpen()) {
            long version = credentials.version(ADMIN);
            // A password without an account: another process is about to open it, or died over it.
            boolean done = version > 0 && awaitOpen();
            if (!done) {
                tryToOpen(version);
            }
        }
    }

    /** The account comes last: a start that dies before it begins anew with another password. */
    private void tryToOpen(long version) {
        String password = FirstPassword.generate();
        if (credentials.replacePassword(ADMIN, version, password)) {
            System.out.printf(
                    "首次启动 First start: 管理员账号 administrator %s, 密码 password %s (只显示这一次 shown only once)%n",
                    ADMIN, password);
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

    private boolean isOpen() {
        return accounts.find(ADMIN).isPresent();
    }

    private boolean awaitOpen() {
        Semaphore commits = new Semaphore(0);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (CommitLog.Subscription _ = log.onCommit(commits::release)) {
            boolean open = isOpen();
            while (!open && System.nanoTime() - end < 0) {
                // Whether or not a commit was announced, the log decides.
                boolean _ = commits.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                open = isOpen();
            }
            return open;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process opens the ledger", interrupted);
        }
    }
}
