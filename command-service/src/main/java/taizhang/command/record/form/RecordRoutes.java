// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class RecordRoutes {

    private static final List<String> CHANGES =
            List.of("/records/{id}/correct", "/records/{id}/void", "/records/{id}/add/{list}", "/plans/{id}/issue");

    @Bean
    RouteTable recordFormRoutes() {
        Stream<Route> entry =
                Stream.of(Route.get("/records/new", Role.SECRETARY), Route.post("/records", Role.SECRETARY));
        Stream<Route> changes = CHANGES.stream()
                .flatMap(path -> Stream.of(Route.get(path, Role.SECRETARY), Route.post(path, Role.SECRETARY)));
        return new RouteTable(Stream.concat(entry, changes).toList());
    }
}
