// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.AccountCommand;
import taizhang.api.account.AccountCommand.CloseAccount;
import taizhang.api.account.AccountCommand.GrantRole;
import taizhang.api.account.AccountCommand.OpenAccount;
import taizhang.api.account.AccountEvent;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.web.security.Viewer;

/** Who may do what; passwords are no events and live elsewhere. */
@Aggregate(type = "Account", commandTargetResolver = "commandTarget")
final class Account {

    private enum Stage {
        OPEN,
        CLOSED
    }

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Stage stage;
    private @Nullable Grant grant;

    /** A role and its scope. */
    private record Grant(Role role, @Nullable BureauId bureau) {}

    Account() {}

    @Decides
    void handle(OpenAccount command, Chart chart) {
        if (stage != null || command.login().value().equals(Viewer.SYSTEM)) {
            throw Refused.field("login", Problem.ID_TAKEN);
        }
        Grant wanted = grantOf(command.role(), command.bureau(), chart);
        apply(new AccountOpened(command.login(), wanted.role(), wanted.bureau()));
    }

    @Decides
    void handle(GrantRole command, Chart chart, @By Actor actor) {
        requireOpen();
        requireAnother(command.login(), actor);
        Grant wanted = grantOf(command.role(), command.bureau(), chart);
        if (wanted.equals(grant)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new RoleGranted(command.login(), wanted.role(), wanted.bureau()));
    }

    @Decides
    void handle(CloseAccount command, @By Actor actor) {
        requireOpen();
        requireAnother(command.login(), actor);
        apply(new AccountClosed(command.login()));
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = AccountCommand.target(event.login());
        switch (event) {
            case AccountOpened opened -> {
                stage = Stage.OPEN;
                grant = new Grant(opened.role(), opened.bureau());
            }
            case RoleGranted granted -> grant = new Grant(granted.role(), granted.bureau());
            case AccountClosed _ -> stage = Stage.CLOSED;
        }
    }

    private void requireOpen() {
        if (stage == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (stage == Stage.CLOSED) {
            throw Refused.because(Problem.ACCOUNT_CLOSED);
        }
    }

    /** Nobody raises, lowers or locks out themselves. */
    private static void requireAnother(Login login, Actor actor) {
        if (actor.login().equals(login.value())) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
    }

    /** Only a secretary has a bureau; the others' scope does not depend on one. */
    private static Grant grantOf(Role role, @Nullable BureauId bureau, Chart chart) {
        if (role != Role.SECRETARY) {
            return new Grant(role, null);
        }
        if (bureau == null) {
            throw Refused.field("bureau", Problem.FIELD_REQUIRED);
        }
        if (!chart.knows(bureau)) {
            throw Refused.field("bureau", Problem.BUREAU_UNKNOWN);
        }
        return new Grant(role, bureau);
    }
}
