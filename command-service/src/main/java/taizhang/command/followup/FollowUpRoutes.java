// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class FollowUpRoutes {

    @Bean
    RouteTable followUpFormRoutes() {
        return new RouteTable(Stream.of(Move.values())
                .flatMap(move ->
                        Stream.of(Route.get(move.pattern, Role.SECRETARY), Route.post(move.pattern, Role.SECRETARY)))
                .toList());
    }
}
