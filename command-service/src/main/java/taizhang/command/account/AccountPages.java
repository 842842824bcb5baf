// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Login;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Option;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.projection.Views;
import taizhang.web.directory.AccountList;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Credentials;
import taizhang.web.security.FirstPassword;
import taizhang.web.security.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;

/** The administrator's pages on accounts. A password is made up here, shown once and kept only as a hash. */
@Controller
class AccountPages {

    static final String LIST = "/accounts";
    static final String NEW = "/accounts/new";
    static final String RESET = "/accounts/{login}/password";
    static final String CLOSE = "/accounts/{login}/close";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Forms forms;
    private final Bureaus bureaus;
    private final Views views;
    private final Credentials credentials;
    private final FreshId fresh;

    AccountPages(CommandGate gate, Forms forms, Bureaus bureaus, Views views, Credentials credentials, FreshId fresh) {
        this.gate = gate;
        this.forms = forms;
        this.bureaus = bureaus;
        this.views = views;
        this.credentials = credentials;
        this.fresh = fresh;
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

    @GetMapping(NEW)
    ModelAndView blank() {
        return opening(Typed.nothing().with(COMMAND_ID, fresh.next()), null);
    }

    @PostMapping(NEW)
    ModelAndView open(@RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        try {
            String login = submit(AccountCommands.OPEN, typed, viewer);
            return password(new Login(login));
        } catch (Refused refused) {
            return opening(typed, refused);
        }
    }

    @PostMapping(RESET)
    ModelAndView reset(@PathVariable Login login) {
        boolean open =
                accounts().accounts().stream().anyMatch(line -> line.login().equals(login) && line.open());
        if (!open) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return password(login);
    }

    @PostMapping(CLOSE)
    ModelAndView close(
            @PathVariable Login login,
            @RequestParam(name = COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        gate.execute(
                AccountCommands.CLOSE,
                JsonNodeFactory.instance.objectNode().put("login", login.value()),
                Actor.of(viewer),
                key);
        return new ModelAndView("redirect:" + LIST);
    }

    private String submit(String command, Typed typed, Viewer viewer) {
        return gate.execute(new Submission(
                        command,
                        typed.body(AccountCommands.GRANTING),
                        Notation.FORM,
                        Actor.of(viewer),
                        typed.one(COMMAND_ID)))
                .id();
    }

    /** Answered at once and not after a redirect: it must not stand in an address or be kept for a second look. */
    private ModelAndView password(Login login) {
        String password = FirstPassword.generate();
        credentials.setPassword(login, password);
        ModelAndView page = new ModelAndView("command/account/password-once");
        page.addObject("login", login.value());
        page.addObject("password", password);
        return page;
    }

    private ModelAndView opening(Typed typed, @Nullable Refused refused) {
        List<Option> all = bureaus.directory().bureaus().stream()
                .map(bureau -> new Option(bureau.id().value(), bureau.name()))
                .toList();
        ModelAndView page = new ModelAndView("command/account/new");
        page.addObject(
                "form",
                forms.draw(
                        AccountCommands.GRANTING,
                        "ACCOUNT",
                        (field, _, _) -> field.equals("bureau") ? all : List.of(),
                        typed,
                        refused));
        page.addObject(COMMAND_ID, typed.one(COMMAND_ID));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private AccountList accounts() {
        return views.find(AccountList.ID, AccountList.class)
                .map(Views.View::document)
                .orElse(AccountList.EMPTY);
    }
}
