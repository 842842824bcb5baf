// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.List;

/**
 * The paths of one service; a bean of it opens them, and whatever stands in no table is denied to everyone. Several
 * routes with the same method and pattern add up their roles.
 */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    public static RouteTable of(Route... routes) {
        return new RouteTable(List.of(routes));
    }
}
