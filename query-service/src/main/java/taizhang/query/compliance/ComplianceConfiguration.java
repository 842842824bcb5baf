// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.query.compliance.rule.RuleCatalogue;
import taizhang.query.compliance.verdict.Judge;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    @Bean
    RuleCatalogue ruleCatalogue() {
        return RuleCatalogue.shipped();
    }

    @Bean
    Judge judge(WorkingDays calendar) {
        return new Judge(calendar);
    }

    @Bean
    RouteTable complianceRoutes() {
        return RouteTable.of(
                Route.get("/compliance", SECRETARY, SUPERVISOR),
                Route.get("/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR));
    }
}
