// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** Opening an account; who opened it hands on its first password. */
@Controller
class NewAccount {

    static final String PATH = "/accounts/new";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Forms forms;
    private final Bureaus bureaus;
    private final FirstPasswords passwords;
    private final FreshId fresh;

    NewAccount(CommandGate gate, Forms forms, Bureaus bureaus, FirstPasswords passwords, FreshId fresh) {
        this.gate = gate;
        this.forms = forms;
        this.bureaus = bureaus;
        this.passwords = passwords;
        this.fresh = fresh;
    }

    @GetMapping(PATH)
    ModelAndView blank() {
        return opening(Typed.nothing().with(COMMAND_ID, fresh.next()), null);
    }

    @PostMapping(PATH)
    ModelAndView open(@RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        try {
            String login = submit(AccountCommands.OPEN, typed, viewer);
            return passwords.giveFirst(new Login(login));
        } catch (Refused refused) {
            return opening(typed, refused);
        }
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
}
