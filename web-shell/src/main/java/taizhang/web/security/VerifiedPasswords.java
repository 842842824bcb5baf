// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import taizhang.api.account.Login;
import taizhang.storage.recent.RecentlyUsed;

/**
 * Remembers for a few minutes that a password was right, so that a program doesn't pay Argon2 on each request: as a
 * hash under a key that exists in this process's memory only, and only for the very state of the account it was
 * checked against.
 */
final class VerifiedPasswords {

    static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private record Verified(Stamp stamp, byte[] mac, Instant until) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<Login, Verified> byLogin = new RecentlyUsed<>(MOST);

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    void remember(Login login, String password, Stamp stamp) {
        var verified = new Verified(stamp, mac(login, password), clock.instant().plus(MEMORY));
        synchronized (byLogin) {
            byLogin.put(login, verified);
        }
    }

    boolean knows(Login login, String password, Stamp stamp) {
        Verified known;
        synchronized (byLogin) {
            known = byLogin.get(login);
        }
        return known != null
                && known.stamp().equals(stamp)
                && clock.instant().isBefore(known.until())
                && MessageDigest.isEqual(known.mac(), mac(login, password));
    }

    private byte[] mac(Login login, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(login.value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + HMAC, missing);
        }
    }
}
