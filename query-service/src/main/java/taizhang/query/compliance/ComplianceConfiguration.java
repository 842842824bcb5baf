// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static taizhang.api.account.Role.ADMINISTRATOR;
import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.query.compliance.verdict.Judge;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.city.CitySettings;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    @Bean
    Judge judge(WorkingDays calendar, CitySettings city) {
        return new Judge(calendar, city.backdateDays());
    }

    @Bean
    RouteTable complianceRoutes() {
        return RouteTable.of(
                Route.get("/compliance", SECRETARY, SUPERVISOR),
                Route.get("/compliance/figures", SECRETARY, SUPERVISOR),
                Route.get("/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR),
                Route.get("/rules", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.get("/rules/what-if", SUPERVISOR),
                Route.post("/rules/what-if", SUPERVISOR),
                Route.get("/api/rules", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.post("/api/rules/what-if", SUPERVISOR),
                Route.get("/api/compliance", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/figures", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/{rule}/{period}/{bureau}/why", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR));
    }
}
