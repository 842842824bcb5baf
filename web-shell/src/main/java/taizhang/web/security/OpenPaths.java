// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

/** What anyone may get without a login: the login itself, the look of the pages, and whether the program is well. */
final class OpenPaths {

    static final String[] FOR_EVERYONE = {
        "/login",
        "/language",
        "/text-size",
        "/webjars/**",
        // Files at the root, also under the name with a hash that pages link to; no page has a dot in its path.
        "/{file:[a-z0-9-]+\\.(?:css|js|svg|ico)}",
        "/actuator/health/**"
    };

    private OpenPaths() {}
}
