// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class RosterRoutes {

    @Bean
    RouteTable rosterFormRoutes() {
        return RouteTable.of(
                Route.get(RosterPage.PATH, Role.SECRETARY),
                Route.post(RosterPage.PATH, Role.SECRETARY),
                Route.get(RollPage.PATH, Role.SECRETARY),
                Route.post(RollPage.PATH, Role.SECRETARY));
    }
}
