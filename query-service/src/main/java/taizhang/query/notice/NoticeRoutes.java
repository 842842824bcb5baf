// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class NoticeRoutes {

    @Bean
    RouteTable noticeViewRoutes() {
        return RouteTable.of(
                Route.get("/notices", SECRETARY, SUPERVISOR),
                Route.get("/notices/new", SUPERVISOR),
                Route.get("/notices/{id}", SECRETARY, SUPERVISOR),
                Route.get(NoticeFiles.DOCUMENT, SUPERVISOR),
                Route.get(NoticeFiles.RESTATEMENT, SUPERVISOR),
                Route.get(NoticeFiles.SHEET, SUPERVISOR),
                Route.get("/api/notices", SECRETARY, SUPERVISOR),
                Route.get("/api/notices/figures", SUPERVISOR),
                Route.get("/api/notices/{id}", SECRETARY, SUPERVISOR));
    }
}
