// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id as OWASP asks for it (19 MiB, two passes); only a few hashes at a time, because each takes that memory. */
final class PasswordHashing {

    private static final int MIB = 1024;
    private static final int MOST_AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * MIB, 2)));
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final String nobodys = encoder.encode("nobody's password");

    String hash(String password) {
        return inPlace(() -> encoder.encode(password));
    }

    /** @param hash absent for an unknown login, which costs the same time and never matches */
    boolean matches(String password, @Nullable String hash) {
        return inPlace(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new LoginDelayed("too many logins at once");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoginDelayed("interrupted while waiting to check a password");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
