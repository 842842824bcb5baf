// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.web.security.Credentials;
import taizhang.web.security.FirstPassword;

/** The one password of all accounts of a story: the one the start was given, or one made and shown once. */
final class StoryPassword {

    private final Credentials credentials;
    private final @Nullable String given;

    StoryPassword(Credentials credentials, @Nullable String given) {
        this.credentials = credentials;
        this.given = given == null || given.isEmpty() ? null : given;
    }

    /** For accounts that were just opened. */
    void setFirst(List<Login> accounts) {
        String password = given == null ? FirstPassword.generate() : given;
        credentials.setPassword(accounts, password);
        say(given == null ? password + " (只显示这一次 shown only once)" : "TAIZHANG_DEMO_PASSWORD");
    }

    /** For those of an earlier start: whoever gives a password now wants to log in with it. */
    void setAgain(List<Login> accounts) {
        if (given == null) {
            say("首次启动时所示 as shown at the first start");
            return;
        }
        if (!credentials.matches(accounts.getFirst(), given)) {
            credentials.setPassword(accounts, given);
        }
        say("TAIZHANG_DEMO_PASSWORD");
    }

    private static void say(String password) {
        System.out.println("演练账号 Accounts: demo-admin, demo-supervisor, secretary-<单位代码 bureau id>");
        System.out.println("密码 Password: " + password);
    }
}
