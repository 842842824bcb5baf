// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import static taizhang.api.account.Role.ADMINISTRATOR;
import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class HomeRoutes {

    @Bean
    RouteTable homeViewRoutes() {
        return RouteTable.of(Route.get("/", SECRETARY, SUPERVISOR, ADMINISTRATOR));
    }
}
