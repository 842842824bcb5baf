// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import static taizhang.api.account.Role.ADMINISTRATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ViewsRoutes {

    @Bean
    RouteTable viewsRoutes() {
        return RouteTable.of(
                Route.get("/views", ADMINISTRATOR),
                Route.post("/views/{view}/rebuild", ADMINISTRATOR),
                Route.post("/views/{view}/retry", ADMINISTRATOR),
                Route.get("/api/views", ADMINISTRATOR));
    }
}
