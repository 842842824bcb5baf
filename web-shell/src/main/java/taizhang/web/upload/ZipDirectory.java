// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** The end of a ZIP file, which says how long its directory is, before anybody reads that directory into memory. */
final class ZipDirectory {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final String SIGNATURE = "PK\u0005\u0006";
    private static final int MOST_PARTS = 1_000;
    private static final long LONGEST = 1 << 20;

    private ZipDirectory() {}

    /** @throws Refused {@link Problem#FILE_UNSAFE} for too many parts, {@link Problem#FILE_TYPE} for what has no such end */
    static void requireSmall(Path zip) throws IOException {
        ByteBuffer end = end(zip);
        int parts = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        // The great numbers that stand for "see the 64-bit record" are above these too.
        if (parts > MOST_PARTS || length > LONGEST) {
            throw Refused.field(UploadedFiles.FIELD, Problem.FILE_UNSAFE, "structure");
        }
    }

    private static ByteBuffer end(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), END + LONGEST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            int at = new String(tail, ISO_8859_1).lastIndexOf(SIGNATURE);
            if (at < 0 || at + END > tail.length) {
                throw Inspection.notWhatItSays();
            }
            return ByteBuffer.wrap(tail, at, END).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
