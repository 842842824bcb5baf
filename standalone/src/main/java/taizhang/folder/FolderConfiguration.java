// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.web.clock.LedgerClock;
import taizhang.web.events.NodeName;
import taizhang.web.vault.VaultPlace;

/** Both storage primitives on the data folder, or on the database that was named instead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderSettings.class)
public class FolderConfiguration {

    @Bean
    Store store(FolderSettings settings, LedgerClock clock) {
        return settings.location().open(clock);
    }

    @Bean
    CommitLog commitLog(Store store) {
        return store.log();
    }

    @Bean
    DocumentStore documentStore(Store store) {
        return store.documents();
    }

    /** On a server the keys lie where it is configured, because several processes need them. */
    @Bean
    VaultPlace vaultPlace(FolderSettings settings) {
        return switch (settings.location()) {
            case StoreLocation.Folder folder -> new VaultPlace(VaultPlace.beside(folder.path()), null);
            case StoreLocation.Server _ -> VaultPlace.NOWHERE;
        };
    }

    /** One process holds a folder, so what an earlier one claimed is free at once. */
    @Bean
    NodeName nodeName(FolderSettings settings) {
        return switch (settings.location()) {
            case StoreLocation.Folder _ -> new NodeName("standalone");
            case StoreLocation.Server _ -> NodeName.unique();
        };
    }
}
