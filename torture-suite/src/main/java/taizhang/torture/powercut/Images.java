// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Folders that hold what a disk may hold. */
final class Images {

    private Images() {}

    /** Empties the folder before. */
    static void write(Path folder, Map<String, byte[]> image) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var file : image.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
