// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import taizhang.api.account.Role;

/**
 * One path that the given roles may use with one method; HEAD goes with GET.
 *
 * @param pattern as in {@code @RequestMapping}, such as {@code /records/{id}}
 */
public record Route(HttpMethod method, String pattern, Set<Role> roles) {

    public Route {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("nobody may use " + pattern);
        }
    }

    public static Route get(String pattern, Role... roles) {
        return new Route(HttpMethod.GET, pattern, Set.of(roles));
    }

    public static Route post(String pattern, Role... roles) {
        return new Route(HttpMethod.POST, pattern, Set.of(roles));
    }
}
