// SPDX-License-Identifier: Apache-2.0
package taizhang.command.act;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ActRoutes {

    @Bean
    RouteTable actFormRoutes() {
        return new RouteTable(Stream.of(Act.values())
                .flatMap(act -> {
                    Role[] roles = act.roles.toArray(Role[]::new);
                    return Stream.of(Route.get(act.pattern, roles), Route.post(act.pattern, roles));
                })
                .toList());
    }
}
