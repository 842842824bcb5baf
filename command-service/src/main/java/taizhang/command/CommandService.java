// SPDX-License-Identifier: Apache-2.0
package taizhang.command;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import taizhang.command.start.FirstStart;
import taizhang.command.start.Opening;
import taizhang.web.service.ServiceConfiguration;

/** The command service as a process of its own, on a store that it shares with others. */
@EnableAutoConfiguration
@Import(ServiceConfiguration.class)
public class CommandService {

    public static void main(String... arguments) {
        start(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(CommandService.class)
                .properties("spring.config.name=command-service")
                .run(arguments);
    }

    @Bean
    Opening opening(FirstStart firstStart) {
        return new Opening(firstStart::open);
    }
}
