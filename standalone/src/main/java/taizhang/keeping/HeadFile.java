// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import taizhang.folder.StartRefused;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.KeptHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A head as a small file of JSON, to be printed, mailed or signed. */
final class HeadFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * @param position of the last event
     * @param hash of the last commit, in hexadecimal
     * @param committed when the last commit was made
     * @param exported when this file was written
     */
    private record Written(
            long position,
            @Nullable String hash,
            @Nullable Instant committed,
            @Nullable Instant exported) {}

    private HeadFile() {}

    static void write(Path file, Head head, Clock clock) {
        Written written =
                new Written(head.position(), HexFormat.of().formatHex(head.hash()), head.at(), clock.instant());
        try {
            Files.writeString(file, JSON.writeValueAsString(written) + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("%s exists; a kept head is never overwritten: name another file.".formatted(file));
        } catch (IOException e) {
            throw new StartRefused("%s can't be written: %s.".formatted(file, e));
        }
    }

    static KeptHead read(Path file) {
        try {
            Written written = JSON.readValue(Files.readString(file, UTF_8), Written.class);
            if (written.hash() == null) {
                throw new IllegalArgumentException("it has no hash");
            }
            return new KeptHead(written.position(), HexFormat.of().parseHex(written.hash()));
        } catch (IOException e) {
            throw new StartRefused("%s can't be read: %s.".formatted(file, e));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StartRefused("%s is no kept head, as ./run head --to writes them.".formatted(file));
        }
    }
}
