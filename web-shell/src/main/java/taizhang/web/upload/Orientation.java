// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way is up in a photo, as Exif says it: 1 as it stands, 2 to 8 mirrored or turned. */
final class Orientation {

    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** 1 where nothing readable is said. */
    static int in(byte[] segment) {
        if (!Jpeg.startsWith(segment, EXIF) || segment.length < EXIF.length() + 8) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length())
                .slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int entry = 0; entry < entries; entry++) {
            long at = directory + 2 + (long) entry * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) at)) == TAG) {
                int said = Short.toUnsignedInt(tiff.getShort((int) at + 8));
                return said >= 1 && said <= 8 ? said : 1;
            }
        }
        return 1;
    }

    /** An Exif segment that says this and nothing else. */
    static byte[] alone(int orientation) {
        byte[] segment = new byte[EXIF.length() + 8 + 2 + ENTRY + 4];
        ByteBuffer.wrap(segment)
                .put(EXIF.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return segment;
    }
}
