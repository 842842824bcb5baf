// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    @Bean
    RouteTable timelineRoutes() {
        return RouteTable.of(
                Route.get("/bureaus/{bureau}/timeline", SECRETARY, SUPERVISOR),
                Route.get("/api/bureaus/{bureau}/timeline", SECRETARY, SUPERVISOR));
    }
}
