// SPDX-License-Identifier: Apache-2.0
package taizhang.web.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.EventSerializer;
import taizhang.codec.LedgerJson;
import taizhang.projection.DocumentViews;
import taizhang.projection.Views;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;

/** Puts Axon on the two storage primitives; both services need it, also in one process. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    @Primary
    EventSerializer serializer() {
        return new EventSerializer();
    }

    @Bean
    LedgerEventStore eventStore(CommitLog log, DocumentStore documents, EventSerializer serializer) {
        return LedgerEventStore.on(log, documents, serializer);
    }

    @Bean
    Views views(DocumentStore documents) {
        return new DocumentViews(documents, LedgerJson.mapper());
    }
}
