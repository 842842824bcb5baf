// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.person.PersonId;
import taizhang.codec.LedgerJson;

/**
 * The keys as files that only their owner may read: {@code master.key}, and {@code people/<id>.key} for each person,
 * wrapped under the master key. A file of its own for each key, so that destroying one rewrites no other. What was
 * written survives a power cut.
 */
final class KeyFolder {

    private static final String MASTER = "master.key";
    private static final String PURPOSE = "key of person ";

    private final Path folder;
    private final @Nullable String givenMaster;

    KeyFolder(Path folder, @Nullable String givenMaster) {
        this.folder = folder;
        this.givenMaster = givenMaster;
    }

    /** The key of a person; empty for one who has none, or none any more. */
    Optional<byte[]> find(PersonId person) {
        try {
            Optional<Sealed> wrapped = wrapped(person);
            return wrapped.isEmpty()
                    ? Optional.empty()
                    : Optional.of(wrapped.get()
                            .open(master(false), PURPOSE + person)
                            .orElseThrow(() ->
                                    new VaultClosed("%s was not wrapped under this master key; put the right one back"
                                            .formatted(file(person)))));
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private Optional<Sealed> wrapped(PersonId person) throws IOException {
        try {
            return Optional.of(LedgerJson.mapper().readValue(Files.readAllBytes(file(person)), Sealed.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** The key of a person, made now where there is none. */
    byte[] findOrMake(PersonId person) {
        Optional<byte[]> known = find(person);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] key = Sealed.freshKey();
        try {
            Sealed wrapped = Sealed.of(key, master(true), PURPOSE + person);
            write(people(), nameOf(person), LedgerJson.mapper().writeValueAsBytes(wrapped));
            return key;
        } catch (FileAlreadyExistsException another) {
            return find(person).orElseThrow(() -> unreachable(another));
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    /** Overwrites the key and removes it; for one that is gone already, nothing. */
    void shred(PersonId person) {
        Path file = file(person);
        try {
            int length = (int) Files.size(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(length), 0);
                channel.force(true);
            }
            Files.deleteIfExists(file);
            force(people());
        } catch (NoSuchFileException gone) {
            // It was erased before.
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private byte[] master(boolean make) throws IOException {
        if (givenMaster != null) {
            return master(givenMaster, "the master key that was configured");
        }
        Path file = folder.resolve(MASTER);
        if (make && !Files.exists(file)) {
            if (Files.exists(people())) {
                throw new VaultClosed("%s is missing although keys of persons are there; put it back".formatted(file));
            }
            makeMaster();
        }
        return master(Files.readString(file).strip(), file.toString());
    }

    private void makeMaster() throws IOException {
        try {
            write(folder, MASTER, Base64.getEncoder().encode(Sealed.freshKey()));
        } catch (FileAlreadyExistsException another) {
            // Whoever came first made it.
        }
    }

    private static byte[] master(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == Sealed.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new VaultClosed(where + " is not 32 bytes in Base64", notBase64);
        }
        throw new VaultClosed(where + " is not 32 bytes in Base64");
    }

    private Path file(PersonId person) {
        return people().resolve(nameOf(person));
    }

    private Path people() {
        return folder.resolve("people");
    }

    private static String nameOf(PersonId person) {
        return person + ".key";
    }

    /** Whole or not at all, and never over another. */
    private static void write(Path directory, String name, byte[] bytes) throws IOException {
        Files.createDirectories(directory, owner("rwx------"));
        Path part = Files.createTempFile(directory, "key", ".part", owner("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.createLink(directory.resolve(name), part);
        } finally {
            Files.delete(part);
        }
        force(directory);
    }

    private static FileAttribute<?> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private VaultClosed unreachable(IOException cause) {
        return new VaultClosed("the keys in %s can't be read or written: %s".formatted(folder, cause), cause);
    }
}
