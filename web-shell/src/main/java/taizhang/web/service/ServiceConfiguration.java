// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.storage.check.CopyMark;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.StoryMark;
import taizhang.web.live.LiveConfiguration;

/** A service on the store that it shares with other processes, with the projections it knows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@Import(LiveConfiguration.class)
public class ServiceConfiguration {

    @Bean
    Store store(StoreSettings settings, LedgerClock clock) {
        Store store = SharedStore.open(settings.store(), clock);
        try {
            requireWhole(store.documents());
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void requireWhole(DocumentStore documents) {
        if (new StoryMark(documents).brokenOff()) {
            throw new StoreRefused("This ledger holds a story whose playing broke off or is still going on;"
                    + " wait for its end, or drop the database and play the story again.");
        }
        if (new CopyMark(documents).stands()) {
            throw new StoreRefused("A ledger is being copied into this database, or the copying was broken off;"
                    + " wait for its end, or give the same command again.");
        }
    }

    @Bean
    CommitLog commitLog(Store store) {
        return store.log();
    }

    @Bean
    DocumentStore documentStore(Store store) {
        return store.documents();
    }

    @Bean(initMethod = "start")
    IdentityWatch identityWatch(LedgerIdentity identity) {
        return new IdentityWatch(identity);
    }

    @Bean
    Announcement announcement() {
        return new Announcement();
    }

    @Bean
    @ConditionalOnProperty("taizhang.practice")
    Practice practice() {
        return new Practice();
    }
}
