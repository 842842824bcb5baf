// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import taizhang.folder.StartRefused;

/** How much room the disk of a folder has for us, in bytes; what it keeps for others counts as neither. */
record DiskSpace(long used, long usable) {

    private static final long MIB = 1 << 20;

    static DiskSpace of(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return new DiskSpace(disk.getTotalSpace() - disk.getUnallocatedSpace(), disk.getUsableSpace());
        } catch (IOException e) {
            throw new StartRefused("The disk of %s can't be asked for its space: %s.".formatted(folder, e));
        }
    }

    /** From 90 per cent on. */
    boolean isFullSoon() {
        return usable <= (used + usable) / 10;
    }

    @Override
    public String toString() {
        long total = used + usable;
        long percentUsed = total == 0 ? 0 : used * 100 / total;
        return "%,d MiB free of %,d MiB, %d %% used".formatted(usable / MIB, total / MIB, percentUsed);
    }
}
