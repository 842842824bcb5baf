// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the folder that holds the ledger; relative to where the program was started
 * @param store in place of the folder, a database: {@code mongodb://…}
 */
@ConfigurationProperties("taizhang")
record FolderSettings(
        @DefaultValue("data") Path data, @Nullable String store) {

    StoreLocation location() {
        return StoreLocation.of(store == null || store.isBlank() ? data.toString() : store);
    }
}
