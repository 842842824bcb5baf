// SPDX-License-Identifier: Apache-2.0
package taizhang.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import taizhang.api.Command;
import taizhang.codec.LedgerJson;
import taizhang.command.shape.Decoder;
import taizhang.web.clock.LedgerClock;

/** The command service as a program takes it in. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandServiceConfiguration {

    /** The only place that knows how Axon finds the aggregate of a command. */
    @Bean
    CommandTargetResolver commandTarget() {
        return (CommandMessage<?> message) -> {
            Object target = ((Command) message.getPayload()).target();
            return new VersionedAggregateIdentifier(target, null);
        };
    }

    @Bean
    Decoder decoder(LedgerClock clock) {
        return new Decoder(LedgerJson.mapper(), clock);
    }
}
