// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

import static taizhang.api.account.Role.SECRETARY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class OwnRoutes {

    @Bean
    RouteTable ownRecordRoutes() {
        return RouteTable.of(Route.get("/records", SECRETARY));
    }
}
