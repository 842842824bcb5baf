// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Writes a picture anew without what it tells besides its pixels: where, when and by what it was taken, previews,
 * comments, and whatever is hidden behind its end. The pixels themselves are copied as they were packed, because a
 * 20 MB photo unpacked would fill 150 MB of memory and lose quality on the way back.
 */
interface Picture {

    /** @throws EOFException or {@link Broken} when the file is no such picture */
    void copy(DataInputStream from, DataOutputStream to) throws IOException;

    /** What is there is not how such a picture is built. */
    final class Broken extends IOException {
        Broken(String what) {
            super(what);
        }
    }

    /** @throws taizhang.api.Refused {@link taizhang.api.Problem#FILE_TYPE} when it turns out to be no such picture */
    static Spool withoutMetadata(Spool file, Picture picture) throws IOException {
        try (DataInputStream from = new DataInputStream(file.read())) {
            return Spool.filled(to -> picture.copy(from, new DataOutputStream(to)));
        } catch (EOFException | Broken broken) {
            throw Inspection.notWhatItSays();
        }
    }

    /** Hands so many bytes on. */
    static void copy(DataInputStream from, DataOutputStream to, long length) throws IOException {
        byte[] buffer = new byte[8192];
        for (long left = length; left > 0; ) {
            int number = (int) Math.min(left, buffer.length);
            from.readFully(buffer, 0, number);
            to.write(buffer, 0, number);
            left -= number;
        }
    }
}
