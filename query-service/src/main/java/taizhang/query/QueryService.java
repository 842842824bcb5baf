// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import taizhang.web.service.ServiceConfiguration;

/** The query service as a process of its own, on a store that it shares with others. */
@EnableAutoConfiguration
@Import(ServiceConfiguration.class)
public class QueryService {

    public static void main(String... arguments) {
        start(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(QueryService.class)
                .properties("spring.config.name=query-service")
                .run(arguments);
    }
}
