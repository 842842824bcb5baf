// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Folders and files whose names survive a power cut. A name stands in the folder above it, and a file system may keep
 * that to itself until it is asked.
 */
final class DurableFolder {

    private DurableFolder() {}

    static void create(Path folder) throws IOException {
        Path wanted = folder.toAbsolutePath().normalize();
        Path above = wanted.getParent();
        if (above != null && Files.notExists(wanted)) {
            create(above);
            Files.createDirectories(wanted);
            sync(above, StandardOpenOption.READ);
        } else {
            // Also says what is wrong with something at that place that is no folder.
            Files.createDirectories(wanted);
        }
    }

    /** @param how {@code READ} for a folder, {@code WRITE} for a file */
    static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
