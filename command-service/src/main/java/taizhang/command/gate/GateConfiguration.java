// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    /** What each event says of the command behind it; {@link Answers} finds it again by this. */
    @Bean
    CorrelationDataProvider commandTrace() {
        return new SimpleCorrelationDataProvider(Answers.ACTOR, Answers.COMMAND_ID, Answers.COMMAND_HASH);
    }
}
