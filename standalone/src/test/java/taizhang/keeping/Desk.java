// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine;
import taizhang.storage.Document;
import taizhang.storage.NewEvent;
import taizhang.storage.Store;

/** Where an operator sits, and small ledgers for him to keep. */
final class Desk {

    /** What a command answered. */
    record Answer(int status, String out, String err) {}

    private Desk() {}

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                AdminCommands.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(arguments);
        return new Answer(status, out.toString(), err.toString());
    }

    static List<NewEvent> events(String aggregate, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> new NewEvent(
                        aggregate + "#" + sequence,
                        aggregate,
                        sequence,
                        "Session",
                        Instant.parse("2022-03-01T01:00:00Z"),
                        "study.session-held.v1",
                        null,
                        "{\"topic\":\"第%d次学习\"}".formatted(sequence).getBytes(UTF_8),
                        "{\"actor\":\"secretary-ty-ga\"}".getBytes(UTF_8)))
                .toList();
    }

    static Document document(String id, long v) {
        return new Document(id, v, "{\"说明\": \"%s\"}".formatted(id).getBytes(UTF_8));
    }

    /** Three commits, six events, and documents of every part. */
    static void write(Store store) {
        store.log().append(events("a", 0, 3));
        store.log().append(events("b", 0, 2));
        store.log().append(events("c", 0, 1));
        store.documents()
                .put(List.of(
                        document("ledger/identity", 1),
                        document("credential/admin", 3),
                        document("idempotency/admin/1", 1),
                        document("timeline/ty-ga/2022", 6),
                        document("timeline/ty-jt/2022", 5),
                        document("organisation", 4),
                        document("token/timeline/0", 9),
                        document("session/abc", 1)));
    }
}
