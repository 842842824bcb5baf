// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Hands Spring Security's name and password to {@link Logins}. */
record LoginProvider(Check check) implements AuthenticationProvider {

    @FunctionalInterface
    interface Check {
        ViewerAuthentication login(String name, String password, String address);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return check.login(request.getName(), String.valueOf(request.getCredentials()), address);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
