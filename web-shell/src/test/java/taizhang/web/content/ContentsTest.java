// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.evidence.FileHash;
import taizhang.storage.Document;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentsTest {

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final Contents contents = new Contents(documents);
    private final byte[] bytes = random(600_000);
    private final FileHash hash = hashOf(bytes);

    @Test
    void come_back_as_they_were_kept() throws IOException {
        contents.keep(hash, new ByteArrayInputStream(bytes));

        assertThat(contents.size(hash)).hasValue(bytes.length);
        assertThat(read()).isEqualTo(bytes);
    }

    @Test
    void are_kept_once_however_often_they_are_brought() throws IOException {
        contents.keep(hash, new ByteArrayInputStream(bytes));
        int kept = documents.scan("", null, 1_000).size();
        contents.keep(hash, new ByteArrayInputStream(bytes));

        assertThat(documents.scan("", null, 1_000)).hasSize(kept);
    }

    @Test
    void of_an_upload_that_broke_off_are_not_there_until_it_is_repeated() throws IOException {
        InputStream broken = new InputStream() {
            private final InputStream whole = new ByteArrayInputStream(bytes);
            private int left = 550_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line went dead");
                }
                return whole.read();
            }
        };
        assertThatThrownBy(() -> contents.keep(hash, broken)).isInstanceOf(IOException.class);
        assertThat(documents.scan("content/", null, 1_000)).isNotEmpty();
        assertThat(contents.size(hash)).isEmpty();

        contents.keep(hash, new ByteArrayInputStream(bytes));
        assertThat(read()).isEqualTo(bytes);
    }

    @Test
    void that_were_tampered_with_are_never_handed_out_to_the_end() throws IOException {
        contents.keep(hash, new ByteArrayInputStream(bytes));
        Document second = documents.get("content/" + hash + "/0002");
        Document third = documents.get("content/" + hash + "/0003");
        documents.put(new Document(second.id(), 2, third.body()));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> contents.write(hash, out))
                .isInstanceOf(ContentDamaged.class)
                .hasMessageContaining("another hash");
        assertThat(out.size()).isLessThan(bytes.length);
    }

    @Test
    void with_a_hole_name_the_chunk_that_is_missing() throws IOException {
        contents.keep(hash, new ByteArrayInputStream(bytes));
        documents.delete(List.of("content/" + hash + "/0004"));

        assertThatThrownBy(this::read).isInstanceOf(ContentDamaged.class).hasMessageContaining("chunk 4");
    }

    private byte[] read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contents.write(hash, out);
        return out.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static FileHash hashOf(byte[] bytes) {
        try {
            return new FileHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
