// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ApiRoutes {

    /** Who may give which command is decided at the gate. */
    @Bean
    RouteTable commandApiRoutes() {
        return RouteTable.of(Route.post(CommandController.PATH, Role.SECRETARY, Role.SUPERVISOR, Role.ADMINISTRATOR));
    }
}
