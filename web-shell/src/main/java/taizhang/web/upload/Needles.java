// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Looks for short ASCII texts in a stream of any length. Zero bytes are passed over, so UTF-16 hides nothing. */
final class Needles {

    private static final int WINDOW = 64;

    private Needles() {}

    static Optional<String> in(InputStream bytes, List<String> texts) throws IOException {
        byte[] window = new byte[WINDOW];
        byte[] buffer = new byte[8192];
        int seen = 0;
        for (int length = bytes.read(buffer); length > 0; length = bytes.read(buffer)) {
            for (int at = 0; at < length; at++) {
                if (buffer[at] != 0) {
                    window[seen++ % WINDOW] = buffer[at];
                    for (String text : texts) {
                        if (buffer[at] == text.charAt(text.length() - 1) && endsWith(window, seen, text)) {
                            return Optional.of(text);
                        }
                    }
                }
            }
            seen = seen % WINDOW + WINDOW;
        }
        return Optional.empty();
    }

    private static boolean endsWith(byte[] window, int seen, String text) {
        if (seen < text.length()) {
            return false;
        }
        for (int back = 1; back <= text.length(); back++) {
            if (window[(seen - back) % WINDOW] != text.charAt(text.length() - back)) {
                return false;
            }
        }
        return true;
    }
}
