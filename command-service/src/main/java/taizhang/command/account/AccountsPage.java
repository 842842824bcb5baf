// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Login;
import taizhang.command.form.FreshId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.WayBack;
import taizhang.projection.Views;
import taizhang.web.directory.AccountList;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;

/** The administrator's list of accounts and what may be done to one of them. */
@Controller
class AccountsPage {

    static final String LIST = "/accounts";
    static final String RESET = "/accounts/{login}/password";
    static final String CLOSE = "/accounts/{login}/close";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Bureaus bureaus;
    private final Views views;
    private final FirstPasswords passwords;
    private final FreshId fresh;
    private final WayBack way;

    AccountsPage(CommandGate gate, Bureaus bureaus, Views views, FirstPasswords passwords, FreshId fresh, WayBack way) {
        this.gate = gate;
        this.bureaus = bureaus;
        this.views = views;
        this.passwords = passwords;
        this.fresh = fresh;
        this.way = way;
    }

    @GetMapping(LIST)
    ModelAndView list(@AuthenticationPrincipal Viewer viewer) {
        ModelAndView page = new ModelAndView("command/account/list");
        page.addObject("accounts", accounts().accounts());
        page.addObject("directory", bureaus.directory());
        page.addObject("self", viewer.login());
        page.addObject(COMMAND_ID, fresh.next());
        return page;
    }

    @PostMapping(RESET)
    ModelAndView reset(@PathVariable Login login) {
        boolean open =
                accounts().accounts().stream().anyMatch(line -> line.login().equals(login) && line.open());
        if (!open) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return passwords.giveFirst(login);
    }

    @PostMapping(CLOSE)
    ModelAndView close(
            @PathVariable Login login,
            @RequestParam(name = COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        Outcome closed = gate.execute(
                AccountCommands.CLOSE,
                JsonNodeFactory.instance.objectNode().put("login", login.value()),
                Actor.of(viewer),
                key);
        return way.to(LIST, closed);
    }

    private AccountList accounts() {
        return views.find(AccountList.ID, AccountList.class)
                .map(Views.View::document)
                .orElse(AccountList.EMPTY);
    }
}
