// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/** A PNG is a row of chunks; those that a picture is drawn from are kept, texts, times and Exif are not. */
final class Png implements Picture {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final String END = "IEND";
    private static final Set<String> DRAWN =
            Set.of("IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD");

    private static final int CHECKSUM = 4;

    @Override
    public void copy(DataInputStream from, DataOutputStream to) throws IOException {
        if (from.readLong() != SIGNATURE) {
            throw new Broken("no PNG");
        }
        to.writeLong(SIGNATURE);
        String type;
        do {
            int length = from.readInt();
            if (length < 0) {
                throw new Broken("a chunk of more than 2 GiB");
            }
            byte[] name = from.readNBytes(4);
            type = new String(name, ISO_8859_1);
            if (DRAWN.contains(type)) {
                to.writeInt(length);
                to.write(name);
                Picture.copy(from, to, (long) length + CHECKSUM);
            } else {
                from.skipNBytes((long) length + CHECKSUM);
            }
        } while (!type.equals(END));
        to.flush();
    }
}
