// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Refused;
import taizhang.api.person.PersonId;
import taizhang.folder.StartRefused;
import taizhang.folder.StoreLocation;
import taizhang.web.vault.VaultPlace;

/**
 * The wrapped keys of persons beside a backup, in a file of their own: who keeps backups for years may keep this one for
 * weeks, and a person who was erased is then forgotten there too. The master key is never in it.
 */
final class PeopleKeys {

    private static final String PEOPLE = "people";
    private static final String ENDING = ".key";

    private final Console console;

    PeopleKeys(Console console) {
        this.console = console;
    }

    /** @param given the folder of the vault where it was configured, else empty */
    static @Nullable Path vaultOf(StoreLocation location, String given) {
        if (!given.isBlank()) {
            return Path.of(given);
        }
        return switch (location) {
            case StoreLocation.Folder folder -> VaultPlace.beside(folder.path());
            case StoreLocation.Server _ -> null;
        };
    }

    static Path besideBackup(Path backup) {
        Path absolute = backup.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".keys.zip");
    }

    void backUp(@Nullable Path vault, Path backup) {
        if (vault == null) {
            console.say("人员密钥不在此备份中 The keys to names are not in this backup: name their folder with --vault");
            return;
        }
        if (!Files.isDirectory(vault.resolve(PEOPLE))) {
            return;
        }
        Path file = besideBackup(backup);
        try (Stream<Path> found = Files.list(vault.resolve(PEOPLE))) {
            List<Path> keys = found.filter(key -> key.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            write(vault.resolve(PEOPLE), keys, file);
            console.say("人员密钥另存 Keys of %,d persons, in a file of their own: %s", keys.size(), file);
            console.say(
                    "主密钥不在其中, 请另行妥善保管 The master key is not in it, keep it elsewhere: %s", vault.resolve("master.key"));
        } catch (IOException failed) {
            throw unreachable(file, failed);
        }
    }

    void restore(Path backup, @Nullable Path vault) {
        Path file = besideBackup(backup);
        if (!Files.exists(file)) {
            return;
        }
        if (vault == null) {
            throw new StartRefused("%s holds keys to names: say where to put them with --vault.".formatted(file));
        }
        try {
            int keys = read(file, vault.resolve(PEOPLE));
            console.say("人员密钥已恢复 Keys of %,d persons restored: %s", keys, vault);
            console.say("请放回主密钥 Put the master key back: %s", vault.resolve("master.key"));
        } catch (IOException failed) {
            throw unreachable(file, failed);
        }
    }

    private static void write(Path people, List<Path> keys, Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path key : keys) {
                zip.putNextEntry(new ZipEntry(people.relativize(key).toString()));
                Files.copy(key, zip);
                zip.closeEntry();
            }
        }
    }

    private static int read(Path file, Path people) throws IOException {
        Files.createDirectories(
                people, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        int keys = 0;
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path key = people.resolve(person(entry.getName(), file) + ENDING);
                try {
                    Files.copy(zip, key);
                    Files.setPosixFilePermissions(key, Set.copyOf(PosixFilePermissions.fromString("rw-------")));
                    keys++;
                } catch (FileAlreadyExistsException present) {
                    throw new StartRefused("%s exists; keys are restored onto an empty vault only.".formatted(key));
                }
            }
        }
        return keys;
    }

    private static PersonId person(String entry, Path file) {
        try {
            return new PersonId(entry.endsWith(ENDING) ? entry.substring(0, entry.length() - ENDING.length()) : "");
        } catch (Refused foreign) {
            throw new StartRefused("%s is no file of keys, as ./run backup writes them.".formatted(file));
        }
    }

    private static StartRefused unreachable(Path file, IOException failed) {
        return new StartRefused("%s can't be read or written: %s.".formatted(file, failed));
    }
}
