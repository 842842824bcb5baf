// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Login;
import taizhang.web.security.Credentials;
import taizhang.web.security.FirstPassword;

/** A password is made up here, shown once and kept only as a hash. */
@Component
final class FirstPasswords {

    private final Credentials credentials;

    FirstPasswords(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Answered at once and not after a redirect: it must not stand in an address or be kept for a second look. */
    ModelAndView giveFirst(Login login) {
        String password = FirstPassword.generate();
        credentials.setPassword(login, password);
        ModelAndView page = new ModelAndView("command/account/password-once");
        page.addObject("login", login.value());
        page.addObject("password", password);
        return page;
    }
}
