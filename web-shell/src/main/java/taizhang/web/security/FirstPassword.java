// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Passwords that the program makes itself and shows once: for the first administrator and for accounts just opened.
 * Whoever opens the account by its command then calls {@link Credentials#setPassword}.
 */
public final class FirstPassword {

    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    private FirstPassword() {}

    /** 16 characters, about 92 bits. */
    public static String generate() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
