// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;

/** The vault where it was configured, else where the outermost program says, else closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultConfiguration.Settings.class)
public class VaultConfiguration {

    /**
     * @param folder for the keys; services on several machines share one
     * @param masterKey in place of {@code master.key} in that folder
     */
    @ConfigurationProperties("taizhang.vault")
    record Settings(@Nullable String folder, @Nullable String masterKey) {

        /** A setting that is there and empty is none. */
        VaultPlace over(VaultPlace usual) {
            return new VaultPlace(
                    folder == null || folder.isBlank() ? usual.folder() : Path.of(folder),
                    masterKey == null || masterKey.isBlank() ? usual.masterKey() : masterKey);
        }
    }

    @Bean
    PeopleVault peopleVault(Settings settings, ObjectProvider<VaultPlace> place, DocumentStore documents) {
        return new PeopleVault(documents, settings.over(place.getIfAvailable(() -> VaultPlace.NOWHERE)));
    }
}
