// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A JPEG is a row of segments and, between them, packed pixels. Of the application's own segments only those stay by
 * which it is drawn: density, colour profile, colour transform and, in an Exif of nothing else, which way is up.
 */
final class Jpeg implements Picture {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;

    @Override
    public void copy(DataInputStream from, DataOutputStream to) throws IOException {
        if (from.readUnsignedByte() != 0xFF || from.readUnsignedByte() != START) {
            throw new Broken("no JPEG");
        }
        mark(to, START);
        boolean scanned = false;
        int marker = marker(from);
        while (marker != END) {
            byte[] segment = segment(from);
            write(marker, segment, to);
            scanned |= marker == SCAN;
            marker = marker == SCAN ? pixels(from, to) : marker(from);
        }
        if (!scanned) {
            throw new Broken("a JPEG without a picture");
        }
        mark(to, END);
        to.flush();
    }

    private static void write(int marker, byte[] segment, DataOutputStream to) throws IOException {
        if (marker == EXIF) {
            int orientation = Orientation.in(segment);
            if (orientation > 1) {
                segment(marker, Orientation.alone(orientation), to);
            }
        } else if (isDrawn(marker, segment)) {
            segment(marker, segment, to);
        }
    }

    private static boolean isDrawn(int marker, byte[] segment) {
        return switch (marker) {
            case FIRST_APPLICATION -> startsWith(segment, "JFIF\0");
            case PROFILE -> startsWith(segment, "ICC_PROFILE\0");
            case ADOBE -> startsWith(segment, "Adobe");
            case COMMENT -> false;
            default -> marker < FIRST_APPLICATION || marker > LAST_APPLICATION;
        };
    }

    private static int marker(DataInputStream from) throws IOException {
        if (from.readUnsignedByte() != 0xFF) {
            throw new Broken("no marker where one must stand");
        }
        int marker = from.readUnsignedByte();
        while (marker == 0xFF) {
            marker = from.readUnsignedByte();
        }
        return marker;
    }

    private static byte[] segment(DataInputStream from) throws IOException {
        int length = from.readUnsignedShort();
        if (length < 2) {
            throw new Broken("a segment shorter than its own length");
        }
        byte[] segment = new byte[length - 2];
        from.readFully(segment);
        return segment;
    }

    /** Up to the next marker that is more than a stuffed byte or a restart within the scan. */
    private static int pixels(DataInputStream from, DataOutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        int filled = 0;
        while (true) {
            int one = from.readUnsignedByte();
            if (filled + 2 > buffer.length) {
                to.write(buffer, 0, filled);
                filled = 0;
            }
            if (one != 0xFF) {
                buffer[filled++] = (byte) one;
                continue;
            }
            int next = from.readUnsignedByte();
            while (next == 0xFF) {
                next = from.readUnsignedByte();
            }
            boolean within = next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!within) {
                to.write(buffer, 0, filled);
                return next;
            }
            buffer[filled++] = (byte) 0xFF;
            buffer[filled++] = (byte) next;
        }
    }

    private static void segment(int marker, byte[] segment, DataOutputStream to) throws IOException {
        mark(to, marker);
        to.writeShort(segment.length + 2);
        to.write(segment);
    }

    private static void mark(DataOutputStream to, int marker) throws IOException {
        to.writeByte(0xFF);
        to.writeByte(marker);
    }

    static boolean startsWith(byte[] segment, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        return segment.length >= wanted.length
                && java.util.Arrays.equals(segment, 0, wanted.length, wanted, 0, wanted.length);
    }
}
