// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;
import taizhang.web.clock.LedgerClock;

/** One service keeps files, the other hands them out. */
@Configuration(proxyBeanMethods = false)
public class ContentConfiguration {

    @Bean
    Contents contents(DocumentStore documents) {
        return new Contents(documents);
    }

    @Bean
    Wanted wantedContents(DocumentStore documents, LedgerClock clock) {
        return new Wanted(documents, clock);
    }
}
