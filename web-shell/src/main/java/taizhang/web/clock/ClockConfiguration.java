// SPDX-License-Identifier: Apache-2.0
package taizhang.web.clock;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;

/** Domain time and what it depends on. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    LedgerClock ledgerClock() {
        var clock = new LedgerClock(Clock.systemUTC());
        GenericEventMessage.clock = clock;
        return clock;
    }

    @Bean
    LedgerIdentity ledgerIdentity(DocumentStore documents, CommitLog log, LedgerClock clock) {
        return new LedgerIdentity(documents, log, clock);
    }
}
