// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.content.Contents;
import taizhang.web.content.Wanted;

/** What an upload holds on to at any moment, not what passes through: measured by collecting the garbage while it runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadMemoryTest {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final long MOST_HELD = 4L << 20;

    private final Gauge gauge = new Gauge();
    private final UploadedFiles files =
            new UploadedFiles(new Contents(gauge), new Wanted(gauge, Clock.systemUTC()), gauge);

    @Test
    void of_20_MB_never_holds_more_than_4_MB_of_heap() throws IOException {
        long held = leastHeldOf(() -> files.take("large.pdf", pdf(UploadedFiles.MOST_BYTES), "secretary-ty-ga"));
        assertThat(held).as("bytes held at most").isBetween(1L, MOST_HELD);
    }

    @Test
    void of_a_photo_of_19_MB_neither() throws IOException {
        long held = leastHeldOf(() -> files.take("large.jpg", photo(19L << 20), "secretary-ty-ga"));
        assertThat(held).as("bytes held at most").isBetween(1L, MOST_HELD);
    }

    /** Programs of other tests may live in this JVM; what an upload itself holds, it holds in every round. */
    private long leastHeldOf(Upload upload) throws IOException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            gauge.start();
            upload.run();
            gauge.look();
            assertThat(gauge.puts).as("measured while it was written").isGreaterThan(30);
            least = Math.min(least, gauge.mostHeld);
        }
        return least;
    }

    private interface Upload {
        void run() throws IOException;
    }

    private static InputStream pdf(long size) {
        return new SequenceInputStream(new ByteArrayInputStream(Samples.PDF), new Noise(size - Samples.PDF.length));
    }

    /** One scan of noise without a marker in it. */
    private static InputStream photo(long size) {
        byte[] start = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffda0002");
        byte[] end = HexFormat.of().parseHex("ffd9");
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(start), new Noise(size)),
                new ByteArrayInputStream(end));
    }

    /** Takes everything, keeps nothing, and looks at the heap each time. */
    private static final class Gauge implements DocumentStore {

        private long before;
        private long mostHeld;
        private int puts;

        void start() {
            before = used();
            mostHeld = 0;
            puts = 0;
        }

        void look() {
            mostHeld = Math.max(mostHeld, used() - before);
        }

        /** What the last collection left, and not what was allocated since. */
        private static long used() {
            MEMORY.gc();
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
        }

        @Override
        public Set<String> put(Collection<Document> batch) {
            puts++;
            look();
            return batch.stream().map(Document::id).collect(Collectors.toSet());
        }

        @Override
        public Map<String, Document> get(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public void delete(Collection<String> ids) {
            throw new AssertionError("an upload deletes nothing");
        }

        @Override
        public List<Document> scan(String prefix, @Nullable String after, int limit) {
            throw new AssertionError("an upload looks for nothing");
        }
    }

    private static final class Noise extends InputStream {

        private static final byte[] SOME = "nothing to see here, move along; ".getBytes(ISO_8859_1);

        private long left;

        Noise(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- <= 0 ? -1 : SOME[(int) (left % SOME.length)];
        }
    }
}
