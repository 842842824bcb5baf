// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

/** The keys can't be reached or read; the message says what an operator must do. */
public final class VaultClosed extends RuntimeException {
    VaultClosed(String message) {
        super(message);
    }

    VaultClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
