// SPDX-License-Identifier: Apache-2.0
package taizhang.web.store;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;

/** Lets the health of the program tell of the store, whichever it is. */
@Configuration(proxyBeanMethods = false)
public class StoreHealthConfiguration {

    @Bean
    HealthIndicator storeHealthIndicator(DocumentStore documents, ObjectProvider<Store> store) {
        return new StoreHealth(
                documents, () -> Optional.ofNullable(store.getIfAvailable()).flatMap(Store::trouble));
    }
}
