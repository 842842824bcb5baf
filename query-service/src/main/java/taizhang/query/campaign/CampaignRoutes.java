// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class CampaignRoutes {

    @Bean
    RouteTable campaignViewRoutes() {
        return RouteTable.of(
                Route.get("/campaigns", SECRETARY, SUPERVISOR),
                Route.get("/campaigns/{campaign}/{year}", SECRETARY, SUPERVISOR),
                Route.get("/api/campaigns/{campaign}/{year}", SECRETARY, SUPERVISOR));
    }
}
