// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import taizhang.folder.StartRefused;

/** How much room the disk of a folder has, in bytes. */
record DiskSpace(long total, long usable) {

    private static final long MIB = 1 << 20;

    static DiskSpace of(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return new DiskSpace(disk.getTotalSpace(), disk.getUsableSpace());
        } catch (IOException e) {
            throw new StartRefused("The disk of %s can't be asked for its space: %s.".formatted(folder, e));
        }
    }

    /** From 90 per cent on. */
    boolean isFullSoon() {
        return usable <= total / 10;
    }

    @Override
    public String toString() {
        long percentUsed = total == 0 ? 0 : (total - usable) * 100 / total;
        return "%,d MiB free of %,d MiB, %d %% used".formatted(usable / MIB, total / MIB, percentUsed);
    }
}
