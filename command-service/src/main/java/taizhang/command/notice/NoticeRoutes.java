// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class NoticeRoutes {

    @Bean
    RouteTable noticeFormRoutes() {
        return RouteTable.of(
                Route.post(NoticePages.DRAFT, SUPERVISOR),
                Route.get(NoticePages.ISSUE, SUPERVISOR),
                Route.post(NoticePages.ISSUE, SUPERVISOR),
                Route.get(NoticePages.DROP, SUPERVISOR),
                Route.post(NoticePages.DROP, SUPERVISOR));
    }
}
