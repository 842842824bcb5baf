// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ApprovalRoutes {

    @Bean
    RouteTable approvalViewRoutes() {
        return RouteTable.of(Route.get("/approvals", SUPERVISOR), Route.get("/api/approvals", SUPERVISOR));
    }
}
