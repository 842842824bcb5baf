// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Folders on a real disk, where there is one, that are gone after the run. */
public final class TemporaryFolders implements AutoCloseable {

    /** By convention on a disk and not in memory, where an fsync would cost nothing. */
    private static final Path ON_DISK = Path.of("/var/tmp");

    private final Queue<Path> made = new ConcurrentLinkedQueue<>();

    public Path make() throws IOException {
        Path folder = Files.createTempDirectory(root(), "taizhang-benchmark-");
        made.add(folder);
        return folder;
    }

    /** Bytes that may be used. */
    public long free() throws IOException {
        return Files.getFileStore(root()).getUsableSpace();
    }

    private static Path root() {
        return Files.isWritable(ON_DISK) ? ON_DISK : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes a folder and all that is in it before the end of the run. */
    public void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            made.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be removed: remove it by hand", e);
        }
    }

    public static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        made.forEach(this::remove);
    }
}
