// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import taizhang.api.account.Role;

/** All route tables in one, the more specific pattern before the more general one, as Spring itself picks handlers. */
final class Routes {

    private record Key(HttpMethod method, PathPattern pattern) {}

    private final List<Route> routes;

    Routes(Collection<RouteTable> tables) {
        Map<Key, Set<Role>> merged = tables.stream()
                .flatMap(table -> table.routes().stream())
                .collect(Collectors.toMap(
                        route -> new Key(route.method(), pattern(route)), Route::roles, Routes::either));
        this.routes = merged.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().pattern()))
                .map(entry -> new Route(
                        entry.getKey().method(), entry.getKey().pattern().getPatternString(), entry.getValue()))
                .toList();
    }

    List<Route> sorted() {
        return routes;
    }

    /** The methods under which this role may use a path; empty when the path is none of ours. */
    Set<HttpMethod> methods(String path, Role role) {
        return at(path).stream()
                .filter(route -> route.roles().contains(role))
                .map(Route::method)
                .collect(Collectors.toSet());
    }

    boolean know(String path) {
        return !at(path).isEmpty();
    }

    boolean know(HttpMethod method, String path) {
        return at(path).stream().anyMatch(route -> route.method().equals(method));
    }

    private List<Route> at(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream().filter(route -> pattern(route).matches(parsed)).toList();
    }

    private static PathPattern pattern(Route route) {
        return PathPatternParser.defaultInstance.parse(route.pattern());
    }

    private static Set<Role> either(Set<Role> one, Set<Role> other) {
        Set<Role> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
