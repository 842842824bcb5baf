// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static taizhang.api.account.Role.SECRETARY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ShareRoutes {

    @Bean
    RouteTable shareFormRoutes() {
        return RouteTable.of(Route.get(SharePage.PATH, SECRETARY), Route.post(SharePage.PATH, SECRETARY));
    }
}
