// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import taizhang.api.Refused;
import taizhang.api.account.Login;

/** Checks a login and its password, and later whether what they opened still holds. */
final class Logins {

    private final Accounts accounts;
    private final Credentials credentials;
    private final LoginThrottle throttle;
    private final VerifiedPasswords verified;
    private final Clock clock;

    Logins(Accounts accounts, Credentials credentials, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.throttle = new LoginThrottle(clock);
        this.verified = new VerifiedPasswords(clock);
        this.clock = clock;
    }

    /** For a person at the login page. */
    ViewerAuthentication login(String name, String password, String address) {
        return login(name, password, address, false);
    }

    /** For a program that sends its password with each request. */
    ViewerAuthentication loginOften(String name, String password, String address) {
        return login(name, password, address, true);
    }

    boolean stillHolds(ViewerAuthentication authentication) {
        return stamp(new Login(authentication.getName())).equals(authentication.stamp());
    }

    private ViewerAuthentication login(String name, String password, String address, boolean remembering) {
        if (throttle.delays(name, address)) {
            throw new LoginDelayed("too many failures");
        }
        Login login = login(name);
        Stamp stamp = login == null ? null : stamp(login);
        boolean known = remembering && stamp != null && verified.knows(name, password, stamp);
        OptionalLong version = known ? OptionalLong.of(stamp.credential()) : credentials.verify(login, password);
        Optional<Account> account = login == null || version.isEmpty()
                ? Optional.empty()
                : accounts.find(login).filter(Account::open);
        if (account.isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("unknown account, closed account or wrong password");
        }
        throttle.succeeded(name, address);
        var proven = new Stamp(account.get().sequence(), version.getAsLong());
        if (remembering && !known) {
            verified.remember(name, password, proven);
        }
        return new ViewerAuthentication(account.get().viewer(), proven, clock.instant());
    }

    private Stamp stamp(Login login) {
        return new Stamp(accounts.lastSequence(login), credentials.version(login));
    }

    private static @Nullable Login login(String name) {
        try {
            return new Login(name);
        } catch (Refused _) {
            // Nobody can have such a name; the password is checked all the same, so that the time doesn't tell.
            return null;
        }
    }
}
