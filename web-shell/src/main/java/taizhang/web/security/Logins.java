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
        OptionalLong version = remembering ? remembered(login, password) : credentials.verify(login, password);
        Optional<Account> account = login == null || version.isEmpty()
                ? Optional.empty()
                : accounts.find(login).filter(Account::open);
        if (account.isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("unknown account, closed account or wrong password");
        }
        throttle.succeeded(name, address);
        var stamp = new Stamp(account.get().sequence(), version.getAsLong());
        return new ViewerAuthentication(account.get().viewer(), stamp, clock.instant());
    }

    private OptionalLong remembered(@Nullable Login login, String password) {
        if (login == null) {
            return credentials.verify(null, password);
        }
        Stamp now = stamp(login);
        if (verified.knows(login, password, now)) {
            return OptionalLong.of(now.credential());
        }
        OptionalLong version = credentials.verify(login, password);
        version.ifPresent(v -> verified.remember(login, password, new Stamp(now.account(), v)));
        return version;
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
