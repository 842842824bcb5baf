// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys to names are kept: never in the ledger and never in its backup.
 *
 * @param folder holds the wrapped key of each person and, where no master key is given, {@code master.key}; absent where
 *     no names are kept
 * @param masterKey 32 bytes in Base64, for servers that keep it elsewhere
 */
public record VaultPlace(@Nullable Path folder, @Nullable String masterKey) {

    public static final VaultPlace NOWHERE = new VaultPlace(null, null);

    /** Beside the data folder, so that nobody copies both by copying one. */
    public static Path beside(Path data) {
        Path absolute = data.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".vault");
    }
}
