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

    /** Where parts are to work unless somebody says otherwise. */
    static Path usualPlace() {
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    static Scratch folder(Path place, String part) throws IOException {
        return new Scratch(Files.createTempDirectory(place, "taizhang-" + part + "-"));
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
