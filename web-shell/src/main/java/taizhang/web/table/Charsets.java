// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** In which encoding a text was written: its byte order mark says it, else UTF-8 where all of it is that, else GB 18030. */
final class Charsets {

    private static final int SAMPLE = 64 << 10;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /** A text opened where its byte order mark ends. */
    record Opened(InputStream bytes, Charset charset) {}

    static Opened open(InputStream bytes) throws IOException {
        BufferedInputStream text = new BufferedInputStream(bytes, SAMPLE);
        text.mark(SAMPLE);
        byte[] sample = text.readNBytes(SAMPLE - 1);
        text.reset();
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            text.skipNBytes(3);
            return new Opened(text, StandardCharsets.UTF_8);
        }
        if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
            return new Opened(text, StandardCharsets.UTF_16);
        }
        return new Opened(text, isUtf8(sample) ? StandardCharsets.UTF_8 : guess(sample));
    }

    /** The sample may end within a character. */
    private static boolean isUtf8(byte[] sample) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
        return !result.isError();
    }

    /** Of what is no UTF-8, Chinese offices write one thing; the detector may only say that it is another Chinese one. */
    private static Charset guess(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match != null && match.getName().equals("Big5") && match.getConfidence() > 80
                ? Charset.forName("Big5")
                : GB18030;
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (sample.length <= at || (sample[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
