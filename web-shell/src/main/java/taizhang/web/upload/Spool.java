// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.FileHash;
import taizhang.storage.adapter.ChainHash;

/** A file on the disk for as long as it is looked at, so that memory never holds more of it than a buffer. */
final class Spool implements AutoCloseable {

    private final Path path;
    private final FileHash hash;
    private final long size;

    private Spool(Path path, FileHash hash, long size) {
        this.path = path;
        this.hash = hash;
        this.size = size;
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Filling {
        void fill(OutputStream file) throws IOException;
    }

    /**
     * @throws Refused {@link Problem#BODY_TOO_LARGE} as soon as too many bytes have come, {@link Problem#FIELD_REQUIRED}
     *     when none did
     */
    static Spool of(InputStream bytes) throws IOException {
        return filled(bytes::transferTo);
    }

    static Spool filled(Filling filling) throws IOException {
        Path path = Files.createTempFile("taizhang-upload", ".part");
        try {
            MessageDigest digest = ChainHash.sha256();
            try (OutputStream file = new Limited(new DigestOutputStream(Files.newOutputStream(path), digest))) {
                filling.fill(file);
            }
            long size = Files.size(path);
            if (size == 0) {
                throw Refused.field(UploadedFiles.FIELD, Problem.FIELD_REQUIRED);
            }
            return new Spool(path, new FileHash(HexFormat.of().formatHex(digest.digest())), size);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    FileHash hash() {
        return hash;
    }

    long size() {
        return size;
    }

    InputStream read() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static final class Limited extends FilterOutputStream {

        private long written;

        Limited(OutputStream file) {
            super(file);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) {
            written += more;
            if (written > UploadedFiles.MOST_BYTES) {
                throw Refused.field(UploadedFiles.FIELD, Problem.BODY_TOO_LARGE, "file");
            }
        }
    }
}
