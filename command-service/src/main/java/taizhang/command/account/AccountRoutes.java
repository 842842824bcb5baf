// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    @Bean
    RouteTable accountFormRoutes() {
        return RouteTable.of(
                Route.get(AccountPages.LIST, Role.ADMINISTRATOR),
                Route.get(AccountPages.NEW, Role.ADMINISTRATOR),
                Route.post(AccountPages.NEW, Role.ADMINISTRATOR),
                Route.post(AccountPages.RESET, Role.ADMINISTRATOR),
                Route.post(AccountPages.CLOSE, Role.ADMINISTRATOR),
                Route.get(OwnPassword.PATH, Role.values()),
                Route.post(OwnPassword.PATH, Role.values()));
    }
}
