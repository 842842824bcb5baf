// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import org.springframework.security.core.AuthenticationException;

/** A login that is not even looked at for now. */
final class LoginDelayed extends AuthenticationException {
    LoginDelayed(String message) {
        super(message);
    }
}
