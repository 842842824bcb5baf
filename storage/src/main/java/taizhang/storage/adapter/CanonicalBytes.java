// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.storage.NewEvent;

/**
 * The one byte form of a commit that its hash is made of: its place, then its content. It is laid down for ever: a
 * second form would need a second name beside the hash.
 *
 * <p>Big-endian. Text and bytes are preceded by their length as an int, an absent text is length -1, so no two
 * different commits share a form. Payload and metadata count as the bytes they are, not as the JSON they mean.
 */
final class CanonicalBytes {

    private static final int TIME = Long.BYTES + Integer.BYTES;

    private CanonicalBytes() {}

    static byte[] place(long first, Instant at) {
        return ByteBuffer.allocate(Long.BYTES + TIME)
                .putLong(first)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array();
    }

    static byte[] content(List<NewEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content(out, events);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does no input or output", e);
        }
        return bytes.toByteArray();
    }

    private static void content(DataOutputStream out, List<NewEvent> events) throws IOException {
        out.writeInt(events.size());
        for (NewEvent event : events) {
            text(out, event.id());
            text(out, event.aggregate());
            out.writeLong(event.sequence());
            text(out, event.type());
            out.writeLong(event.at().getEpochSecond());
            out.writeInt(event.at().getNano());
            text(out, event.name());
            text(out, event.revision());
            bytes(out, event.payload());
            bytes(out, event.metadata());
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            bytes(out, text.getBytes(UTF_8));
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
