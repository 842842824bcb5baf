// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people bring them, and as they should not. */
public final class Samples {

    public static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(ISO_8859_1);

    /** Where it was taken, as a phone would have written it. */
    public static final String PLACE = "GPS 27.83N 113.13E";

    private Samples() {}

    static byte[] docx(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put("word/document.xml", "<w:document>会议记录</w:document>".getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] compound(String part) {
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] name = part.getBytes(UTF_16LE);
        byte[] file = Arrays.copyOf(signature, 1_024);
        System.arraycopy(name, 0, file, 600, name.length);
        return file;
    }

    /** A photo with an Exif that says where it was taken and that it lies on its side, and with something behind it. */
    public static byte[] photo() {
        byte[] plain = picture("jpg");
        byte[] place = PLACE.getBytes(ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(6 + 26 + place.length)
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0})
                .put(place);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        segment(photo, 0xE1, exif.array());
        segment(photo, 0xFE, PLACE.getBytes(ISO_8859_1));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(("hidden behind the end: " + PLACE).getBytes(ISO_8859_1));
        return photo.toByteArray();
    }

    static byte[] drawing() {
        byte[] plain = picture("png");
        byte[] text = ("Comment\0" + PLACE).getBytes(ISO_8859_1);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        int afterHeader = 8 + 12 + 13;
        png.write(plain, 0, afterHeader);
        byte[] typed = ByteBuffer.allocate(4 + text.length)
                .put("tEXt".getBytes(ISO_8859_1))
                .put(text)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
        png.writeBytes(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        png.write(plain, afterHeader, plain.length - afterHeader);
        return png.toByteArray();
    }

    static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, x * 0x030201 ^ y * 0x050709);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream photo, int marker, byte[] content) {
        photo.write(0xFF);
        photo.write(marker);
        photo.write(content.length + 2 >> 8);
        photo.write(content.length + 2 & 0xFF);
        photo.writeBytes(content);
    }
}
