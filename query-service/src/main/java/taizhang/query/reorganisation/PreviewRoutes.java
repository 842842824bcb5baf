// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reorganisation;

import static taizhang.api.account.Role.ADMINISTRATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class PreviewRoutes {

    @Bean
    RouteTable previewRoutes() {
        return RouteTable.of(
                Route.get("/bureaus/{bureau}/moves", ADMINISTRATOR),
                Route.get("/api/bureaus/{bureau}/moves", ADMINISTRATOR));
    }
}
