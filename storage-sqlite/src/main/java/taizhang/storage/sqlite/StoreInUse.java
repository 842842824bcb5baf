// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.nio.file.Path;
import java.util.OptionalLong;

/** The folder is held by a running process. */
public final class StoreInUse extends RuntimeException {

    private static final long UNKNOWN = -1;

    private final long holder;

    StoreInUse(Path folder, OptionalLong holder) {
        super("%s is in use by %s"
                .formatted(folder, holder.isPresent() ? "process " + holder.getAsLong() : "another process"));
        this.holder = holder.orElse(UNKNOWN);
    }

    /** The process id of the holder; absent in the instant between its taking the folder and its writing the id. */
    public OptionalLong holder() {
        return holder == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(holder);
    }
}
