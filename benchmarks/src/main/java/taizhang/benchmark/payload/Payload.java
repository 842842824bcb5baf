// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.payload;

import static taizhang.benchmark.measure.Measure.CPU_MICROS;
import static taizhang.benchmark.measure.Measure.RATE;

import java.util.List;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.Pass;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;

/** What it would cost to keep payloads as documents, which decides how MongoDB keeps them: docs/adr/0012. */
public final class Payload implements Benchmark {

    private static final String TEXT = "payload as text";
    private static final String DOCUMENT = "payload as document";
    private static final int PASSES = 10;

    @Override
    public String name() {
        return "payload";
    }

    @Override
    public void run(Run run) throws Exception {
        Server server = run.mongo().start();
        append(run, server);
        catchUp(run, server);
    }

    private static void append(Run run, Server server) throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Loaded(TEXT, 1, () -> new StoredEvents(server, Form.TEXT)),
                new Loaded(DOCUMENT, 1, () -> new StoredEvents(server, Form.DOCUMENT))));
        report(run, result, "payload.append", "Form of the payload, append", """
                insertMany(64) into mongo-java-server. As a document, a payload is turned back at once, to see whether its \
                bytes can be had again.""");
    }

    private static void catchUp(Run run, Server server) throws Exception {
        int events = run.scale().of(128, 3_008, 3_008);
        try (StoredEvents texts = new StoredEvents(server, Form.TEXT).filled(events);
                StoredEvents documents = new StoredEvents(server, Form.DOCUMENT).filled(events)) {
            SideBySide result = run.inTurns(
                    List.of(new Pass(TEXT, PASSES, texts::read), new Pass(DOCUMENT, PASSES, documents::read)));
            report(run, result, "payload.catch-up", "Form of the payload, catch-up", """
                    %,d events read from mongo-java-server, each payload as the bytes it was written in.""".formatted(events));
        }
    }

    private static void report(Run run, SideBySide result, String name, String title, String text) {
        run.section(name, title, text)
                .turns(result)
                .told("document-to-text", result.ratio(DOCUMENT, TEXT, RATE), "×")
                .told("cpu-of-document-to-text", result.ratio(DOCUMENT, TEXT, CPU_MICROS), "×");
    }
}
