// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

/** What anyone may get without a login: the login itself, the look of the pages, and whether the program is well. */
final class OpenPaths {

    static final String[] FOR_EVERYONE = {
        "/login", "/language", "/text-size", "/webjars/**", "/assets/**", "/actuator/health/**"
    };

    private OpenPaths() {}
}
