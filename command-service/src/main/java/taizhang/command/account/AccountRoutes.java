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
                Route.get(AccountsPage.LIST, Role.ADMINISTRATOR),
                Route.get(NewAccount.PATH, Role.ADMINISTRATOR),
                Route.post(NewAccount.PATH, Role.ADMINISTRATOR),
                Route.post(AccountsPage.RESET, Role.ADMINISTRATOR),
                Route.post(AccountsPage.CLOSE, Role.ADMINISTRATOR),
                Route.get(OwnPassword.PATH, Role.values()),
                Route.post(OwnPassword.PATH, Role.values()));
    }
}
