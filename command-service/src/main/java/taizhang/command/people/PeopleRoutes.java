// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import static taizhang.api.account.Role.ADMINISTRATOR;
import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class PeopleRoutes {

    @Bean
    RouteTable peopleFormRoutes() {
        return RouteTable.of(
                Route.get(PeoplePage.PATH, SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.post(PeoplePage.PATH, SECRETARY),
                Route.post(PeoplePage.ERASE, SUPERVISOR, ADMINISTRATOR),
                Route.get(PeopleApi.PATH, SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.post(PeopleApi.PATH, SECRETARY));
    }
}
