// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import static taizhang.api.account.Role.SECRETARY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class CalendarRoutes {

    @Bean
    RouteTable calendarFeedRoutes() {
        return RouteTable.of(
                Route.get(CalendarPages.PATH, SECRETARY),
                Route.post(CalendarPages.PATH, SECRETARY),
                Route.post(CalendarPages.REVOKE, SECRETARY),
                Route.get(CalendarPages.FEED, SECRETARY));
    }
}
