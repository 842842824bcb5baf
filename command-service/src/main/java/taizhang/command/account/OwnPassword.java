// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.account.Login;
import taizhang.web.problem.Problems;
import taizhang.web.security.Credentials;
import taizhang.web.security.Viewer;

/** Everyone's own password; changing it ends what the old one had opened. */
@Controller
class OwnPassword {

    static final String PATH = "/account/password";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    private final Credentials credentials;
    private final Problems problems;

    OwnPassword(Credentials credentials, Problems problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return new ModelAndView("command/account/own-password").addObject("errors", List.of());
    }

    @PostMapping(PATH)
    ModelAndView change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal Viewer viewer) {
        Login login = new Login(viewer.login());
        List<Fault> faults = new ArrayList<>();
        if (!credentials.matches(login, old)) {
            faults.add(new Fault(Problem.ACCESS_DENIED, "old", List.of("wrong_password")));
        }
        if (isWeak(wanted, viewer)) {
            faults.add(new Fault(Problem.PASSWORD_WEAK, "wanted", List.of("too_simple", SHORTEST)));
        }
        if (!wanted.equals(again)) {
            faults.add(new Fault(Problem.PASSWORD_WEAK, "again", List.of("unequal")));
        }
        if (faults.isEmpty()) {
            credentials.setPassword(login, wanted);
            return new ModelAndView("redirect:/login");
        }
        ModelAndView page = ask().addObject("errors", problems.of(new Refused(faults)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static boolean isWeak(String password, Viewer viewer) {
        long length = password.codePoints().count();
        return length < SHORTEST
                || length > LONGEST
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || password.contains(viewer.login());
    }
}
