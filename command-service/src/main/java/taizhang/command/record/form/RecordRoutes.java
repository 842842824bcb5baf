// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class RecordRoutes {

    @Bean
    RouteTable recordFormRoutes() {
        Stream<Route> entry = Stream.of(
                Route.get("/records/new", Role.SECRETARY),
                Route.post("/records/new", Role.SECRETARY),
                Route.post(DraftPages.DISCARD, Role.SECRETARY),
                Route.get("/records/schedule", Role.SECRETARY),
                Route.post("/records/schedule", Role.SECRETARY),
                Route.get("/records/{id}/add/{list}", Role.SECRETARY),
                Route.post("/records/{id}/add/{list}", Role.SECRETARY));
        Stream<Route> changes = Stream.of(Change.values())
                .flatMap(change -> Stream.of(
                        Route.get(change.pattern, Role.SECRETARY), Route.post(change.pattern, Role.SECRETARY)));
        Stream<Route> opinions = Stream.of(Opinion.values())
                .flatMap(opinion -> Stream.of(
                        Route.get(opinion.pattern, Role.SUPERVISOR), Route.post(opinion.pattern, Role.SUPERVISOR)));
        Stream<Route> parts = Stream.of(TakePart.Word.values())
                .flatMap(word ->
                        Stream.of(Route.get(word.pattern, Role.SECRETARY), Route.post(word.pattern, Role.SECRETARY)));
        return new RouteTable(Stream.of(entry, changes, opinions, parts)
                .flatMap(Function.identity())
                .toList());
    }
}
