// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the heap an upload holds: what is left after a collection while it is on its way, against before. A
 * collection is asked for at each fifth of the file.
 */
final class UploadHeap {

    private static final int SIZE = 20 << 20;
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(UTF_8);
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final double KILOBYTES = 1_024;

    private UploadHeap() {}

    static double mostMegabytes(CityProgram program) throws IOException {
        Reader reader = program.reader("secretary-b0002");
        // What the first upload of a program makes and keeps is no upload's.
        send(reader, new Body(() -> {}));
        long before = used(program);
        long[] most = {0};
        send(reader, new Body(() -> most[0] = Math.max(most[0], used(program) - before)));
        return most[0] / KILOBYTES;
    }

    private static void send(Reader reader, Body body) throws IOException {
        Reader.Answer answer = reader.post("/api/files?name=a.pdf", BodyPublishers.ofInputStream(() -> body));
        if (answer.status() >= 300) {
            throw new IOException("The upload got " + answer.status() + ": " + answer.text());
        }
    }

    private static long used(CityProgram program) throws IOException {
        jcmd(program, "GC.run");
        long used = 0;
        Matcher generation = USED.matcher(jcmd(program, "GC.heap_info"));
        while (generation.find()) {
            used += Long.parseLong(generation.group(1));
        }
        if (used == 0) {
            throw new IOException("jcmd does not tell how much of the heap is used");
        }
        return used;
    }

    private static String jcmd(CityProgram program, String command) throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", Long.toString(program.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private interface Look {
        void now() throws IOException;
    }

    /** Says on the way when a fifth more has gone. */
    private static final class Body extends InputStream {

        private final Look look;
        private int sent;
        private int looks;

        Body(Look look) {
            this.look = look;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("it is read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (sent >= SIZE) {
                return -1;
            }
            int next = Math.min(most, SIZE - sent);
            for (int i = 0; i < next; i++) {
                int at = sent + i;
                // Like nothing that is there already, nor anything that compresses.
                into[from + i] = at < HEAD.length ? HEAD[at] : (byte) (at * 31 + (at >>> 8) * 17 + System.nanoTime());
            }
            sent += next;
            if (sent >= (looks + 1) * (SIZE / 5)) {
                looks++;
                look.now();
            }
            return next;
        }
    }
}
