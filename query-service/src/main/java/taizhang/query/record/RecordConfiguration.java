// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    RouteTable recordRoutes() {
        return RouteTable.of(
                Route.get("/records/{id}", SECRETARY, SUPERVISOR),
                Route.get(ComparePage.PATH, SECRETARY, SUPERVISOR),
                Route.get("/api/records/{id}", SECRETARY, SUPERVISOR),
                Route.get("/api/records/{id}/history", SECRETARY, SUPERVISOR),
                Route.get("/api/records/{id}/attendance", SECRETARY, SUPERVISOR),
                Route.get("/records/{id}/files/{hash}", SECRETARY, SUPERVISOR),
                Route.get("/api/records/{id}/files", SECRETARY, SUPERVISOR),
                Route.get("/api/records/{id}/files/{hash}", SECRETARY, SUPERVISOR));
    }
}
