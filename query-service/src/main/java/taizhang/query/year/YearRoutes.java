// SPDX-License-Identifier: Apache-2.0
package taizhang.query.year;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class YearRoutes {

    @Bean
    RouteTable yearViewRoutes() {
        return RouteTable.of(
                Route.get("/years", SECRETARY, SUPERVISOR), Route.get("/api/years", SECRETARY, SUPERVISOR));
    }
}
