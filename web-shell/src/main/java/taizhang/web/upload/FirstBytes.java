// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes, whatever it is called. Only the detector is asked; nothing is parsed. */
final class FirstBytes {

    private static final MimeTypes DETECTOR = MimeTypes.getDefaultMimeTypes();

    private FirstBytes() {}

    static String typeOf(Spool file) throws IOException {
        try (InputStream bytes = file.read()) {
            return DETECTOR.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }
}
