// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import static taizhang.api.account.Role.ADMINISTRATOR;
import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class BureauRoutes {

    @Bean
    RouteTable bureauViewRoutes() {
        return RouteTable.of(
                Route.get("/bureaus", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.get("/bureaus/{bureau}", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.get("/api/bureaus", SECRETARY, SUPERVISOR, ADMINISTRATOR));
    }
}
