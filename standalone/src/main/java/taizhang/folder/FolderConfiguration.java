// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.web.clock.LedgerClock;

/** Both storage primitives on the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderSettings.class)
public class FolderConfiguration {

    @Bean
    SqliteStore sqliteStore(FolderSettings settings, LedgerClock clock) {
        return SqliteStore.open(settings.data().toAbsolutePath().normalize(), clock);
    }

    @Bean
    CommitLog commitLog(SqliteStore store) {
        return store.log();
    }

    @Bean
    DocumentStore documentStore(SqliteStore store) {
        return store.documents();
    }
}
