// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import static taizhang.api.account.Role.SECRETARY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ToDoRoutes {

    @Bean
    RouteTable toDoViewRoutes() {
        return RouteTable.of(Route.get("/todo", SECRETARY), Route.get("/api/todo", SECRETARY));
    }
}
