// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hold of one process on a folder. The operating system ends it with the process, however that died, so a lock is
 * never stale; the process id in the file is only there to be named.
 */
final class FolderLock implements AutoCloseable {

    /**
     * Folders this process holds. On POSIX, closing any channel on a file drops all locks the process has on it: a
     * second open must be turned away before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Far behind the process id, because on Windows a locked byte can't be read by others. */
    private static final long LOCKED_BYTE = 1 << 20;

    private static final String FILE = "ledger.lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path path) throws IOException {
        Path folder = path.toRealPath();
        if (!HELD.add(folder)) {
            throw new StoreInUse(folder, OptionalLong.of(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(folder, lock(folder));
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    /** Who holds a folder, found out without writing anything. */
    static Optional<StoreInUse> of(Path path) throws IOException {
        Path folder = path.toRealPath();
        if (HELD.contains(folder)) {
            return Optional.of(new StoreInUse(
                    folder, OptionalLong.of(ProcessHandle.current().pid())));
        }
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.tryLock(LOCKED_BYTE, 1, true) == null
                    ? Optional.of(new StoreInUse(folder, holder(file)))
                    : Optional.empty();
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new StoreInUse(folder, holder(file));
            }
            channel.truncate(0);
            channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static OptionalLong holder(Path file) throws IOException {
        String written = Files.readString(file, US_ASCII).strip();
        return written.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(written));
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return; // The folder may be held anew by now.
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(folder);
        }
    }
}
