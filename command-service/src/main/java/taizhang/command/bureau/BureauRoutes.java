// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class BureauRoutes {

    @Bean
    RouteTable bureauFormRoutes() {
        return RouteTable.of(
                Route.get(BureauPages.NEW, Role.ADMINISTRATOR),
                Route.post(BureauPages.NEW, Role.ADMINISTRATOR),
                Route.get(BureauPages.DESCRIBE, Role.ADMINISTRATOR),
                Route.post(BureauPages.DESCRIBE, Role.ADMINISTRATOR),
                Route.get(ChangePages.CHANGE, Role.ADMINISTRATOR),
                Route.post(ChangePages.CHANGE, Role.ADMINISTRATOR));
    }
}
