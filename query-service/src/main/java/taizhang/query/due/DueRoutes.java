// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class DueRoutes {

    @Bean
    RouteTable dueViewRoutes() {
        return RouteTable.of(Route.get("/api/bureaus/{bureau}/due", SECRETARY, SUPERVISOR));
    }
}
