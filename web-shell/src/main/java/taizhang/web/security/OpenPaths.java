// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

/** What anyone may get without a login. */
final class OpenPaths {

    /** The look of the pages and whether the program is well: the same for everyone, so nobody asks who it is. */
    static final String[] WITHOUT_SESSION = {"/webjars/**", "/assets/**", "/actuator/health/**"};

    static final String[] FOR_EVERYONE = {"/login", "/language", "/text-size"};

    private OpenPaths() {}
}
