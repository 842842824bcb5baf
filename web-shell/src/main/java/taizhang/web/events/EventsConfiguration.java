// SPDX-License-Identifier: Apache-2.0
package taizhang.web.events;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.EventSerializer;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;

/** The event store and what goes around it. */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    @Qualifier("eventStore")
    LedgerEventStore eventStore(CommitLog log, @Qualifier("eventSerializer") Serializer serializer) {
        return LedgerEventStore.on(log, serializer);
    }

    @Bean
    DocumentTokenStore tokenStore(DocumentStore documents, ObjectProvider<NodeName> name) {
        String node = name.getIfAvailable(NodeName::unique).value();
        return new DocumentTokenStore(documents, node, CLAIM_TIMEOUT);
    }

    /** What each event says of the command behind it, in place of Axon's own two identifiers. */
    @Bean
    CorrelationDataProvider commandBehindTheEvent() {
        return new SimpleCorrelationDataProvider("actor", "commandId", "commandHash");
    }

    /** Axon's defaults log a failing handler and move on, and give any handler it finds a processor of its own accord. */
    @Bean
    ConfigurerModule nothingByAccident() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerEventProcessorFactory((name, _, _) -> {
                    throw new IllegalStateException("the processing group %s has no configuration".formatted(name));
                }));
    }
}
