// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.account.AccountCommand;
import taizhang.api.account.AccountCommand.CloseAccount;
import taizhang.api.account.AccountCommand.GrantRole;
import taizhang.api.account.AccountCommand.OpenAccount;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** OpenAccount, GrantRole and CloseAccount. */
@Component
final class AccountCommands implements CommandFamily {

    static final String OPEN = "OpenAccount";
    static final String GRANT = "GrantRole";
    static final String CLOSE = "CloseAccount";

    static final Shape GRANTING = Shape.of(
            Field.required("login", new Type.Reference(Type.To.ACCOUNT)),
            Field.required("role", Type.choiceOf(Role.class)),
            Field.optional("bureau", new Type.Reference(Type.To.BUREAU)));
    private static final Shape CLOSING = Shape.of(Field.required("login", new Type.Reference(Type.To.ACCOUNT)));

    private final Decoder decoder;

    AccountCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(OPEN, GRANTING, OpenAccount.class),
                plain(GRANT, GRANTING, GrantRole.class),
                plain(CLOSE, CLOSING, CloseAccount.class));
    }

    private PlainCommand plain(String name, Shape body, Class<? extends AccountCommand> command) {
        return new PlainCommand(
                        name,
                        Set.of(Role.ADMINISTRATOR),
                        body,
                        id -> AccountCommand.target(new Login(id)),
                        _ -> "/accounts",
                        (submission, _) -> LedgerJson.mapper()
                                .treeToValue(decoder.read(body, submission.body(), submission.notation()), command))
                .by("login");
    }
}
