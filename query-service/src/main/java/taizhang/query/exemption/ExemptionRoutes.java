// SPDX-License-Identifier: Apache-2.0
package taizhang.query.exemption;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ExemptionRoutes {

    @Bean
    RouteTable exemptionViewRoutes() {
        return RouteTable.of(
                Route.get("/exemptions", SECRETARY, SUPERVISOR), Route.get("/api/exemptions", SECRETARY, SUPERVISOR));
    }
}
