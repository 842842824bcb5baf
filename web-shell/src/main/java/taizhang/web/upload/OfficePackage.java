// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * An office document that is a ZIP of parts. Every part is unpacked once, into nothing, because what a directory says of
 * sizes is only a claim.
 */
final class OfficePackage {

    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_TIMES = 100;
    /** Below this no ratio is suspicious: a short text of blanks packs very well. */
    private static final long HARMLESS = 1 << 20;

    /** Whoever reads a workbook holds this part in memory as a whole. */
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final long MOST_SHARED = 64L << 20;

    private static final List<String> DECLARATIONS = List.of("<!DOCTYPE", "<!ENTITY");
    private static final List<String> MACROS = List.of("macroEnabled");

    private final Spool file;
    private final Use use;
    private long unpacked;

    private OfficePackage(Spool file, Use use) {
        this.file = file;
        this.use = use;
    }

    /** What is to become of it: kept as it is, or read by this program, which then takes no part that it needn't read. */
    enum Use {
        KEPT,
        READ
    }

    /** @param main the part that makes it what its extension says */
    static void inspect(Spool file, String main) throws IOException {
        inspect(file, main, Use.KEPT);
    }

    static void inspect(Spool file, String main, Use use) throws IOException {
        ZipDirectory.requireSmall(file.path());
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            if (zip.getEntry(main) == null) {
                throw Inspection.notWhatItSays();
            }
            new OfficePackage(file, use).inspect(zip);
        } catch (ZipException | EOFException broken) {
            throw Inspection.notWhatItSays();
        }
    }

    private void inspect(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            String name = part.getName();
            if (name.startsWith("/") || name.contains("\\") || name.contains("../")) {
                throw unsafe("structure");
            }
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw Refused.field(UploadedFiles.FIELD, Problem.FILE_TYPE, "macro");
            }
            if (use == Use.READ && name.toLowerCase(Locale.ROOT).startsWith("xl/externallinks/")) {
                throw unsafe("external");
            }
            try (InputStream bytes = zip.getInputStream(part)) {
                inspect(name, new PushbackInputStream(new Counted(bytes), 4));
            }
        }
    }

    private void inspect(String name, PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(4);
        bytes.unread(first);
        boolean packed = first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        if (packed && (use == Use.READ || !name.contains("/embeddings/"))) {
            throw unsafe("structure");
        }
        if (name.equals("[Content_Types].xml")) {
            Optional<String> macros = Needles.in(bytes, MACROS);
            if (macros.isPresent()) {
                throw Refused.field(UploadedFiles.FIELD, Problem.FILE_TYPE, "macro");
            }
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            Optional<String> declared = Needles.in(bytes, DECLARATIONS);
            if (declared.isPresent()) {
                throw unsafe("entities");
            }
        }
        long length = bytes.transferTo(OutputStream.nullOutputStream());
        if (use == Use.READ && name.equals(SHARED_TEXTS) && length > MOST_SHARED) {
            throw unsafe("structure");
        }
    }

    private static Refused unsafe(String why) {
        return Refused.field(UploadedFiles.FIELD, Problem.FILE_UNSAFE, why);
    }

    /** Counts what comes out and stops where it is too much. */
    private final class Counted extends InputStream {

        private final InputStream part;

        Counted(InputStream part) {
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int number = part.read(bytes, offset, length);
            unpacked += Math.max(0, number);
            if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked / MOST_TIMES > file.size())) {
                throw unsafe("structure");
            }
            return number;
        }
    }
}
