// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ReminderRoutes {

    @Bean
    RouteTable reminderFormRoutes() {
        return RouteTable.of(
                Route.post(ReminderForms.URGE, SUPERVISOR),
                Route.post(ReminderForms.READ, SECRETARY),
                Route.post(ReminderApi.URGE, SUPERVISOR),
                Route.post(ReminderApi.READ, SECRETARY));
    }
}
