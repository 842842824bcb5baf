// SPDX-License-Identifier: Apache-2.0
package taizhang.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import taizhang.torture.process.Folders;

/** A folder, in memory where there is such a thing, for what is written and thrown away. */
final class Scratch implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;
    private boolean kept;

    private Scratch(Path path) {
        this.path = path;
    }

    static Scratch folder(String part) throws IOException {
        String prefix = "taizhang-" + part + "-";
        return new Scratch(
                Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, prefix)
                        : Files.createTempDirectory(prefix));
    }

    Path path() {
        return path;
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Folders.delete(path);
        }
    }
}
