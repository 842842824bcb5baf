// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

/** A log of study sessions and what views should make of it. */
final class Ledger {

    static final Instant COMMITTED = Instant.parse("2022-12-06T01:00:00Z");

    final CommitLog log = new MemoryCommitLog(Clock.fixed(COMMITTED, ZoneOffset.UTC));
    private final Random random;
    private final List<Fact> read = new ArrayList<>();

    Ledger(long seed) {
        this.random = new Random(seed);
    }

    /** One commit; its sessions are of any bureaus. */
    void commit(int events) {
        long head = log.head();
        log.append(LongStream.rangeClosed(head + 1, head + events)
                .mapToObj(position -> event(position, bureau(), bureau()))
                .toList());
    }

    void commits(int number) {
        for (int i = 0; i < number; i++) {
            commit(1 + random.nextInt(3));
        }
    }

    private String bureau() {
        return Facts.BUREAUS.get(random.nextInt(Facts.BUREAUS.size()));
    }

    static NewEvent event(long position, String bureau, String... participants) {
        Fact fact = Facts.session(position, bureau, participants);
        Recorded recorded = (Recorded) fact.event();
        return new NewEvent(
                "event-" + position,
                fact.aggregate(),
                0,
                "record",
                fact.recordedAt(),
                EventNames.of(recorded),
                null,
                LedgerJson.mapper().writeValueAsBytes(recorded),
                "{\"commandId\":\"c-%d\",\"actor\":\"%s\"}"
                        .formatted(position, fact.actor())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Read from the log once each: whoever asks at every step would otherwise read little else. */
    synchronized List<Fact> facts(long after, long upTo) {
        long last = read.isEmpty() ? 0 : read.getLast().position();
        new FactReader(LedgerJson.mapper())
                .facts(log.read(last, Integer.MAX_VALUE)).stream()
                        .filter(fact -> fact.position() > last)
                        .forEach(read::add);
        return read.stream()
                .filter(fact -> fact.position() > after && fact.position() <= upTo)
                .toList();
    }

    List<Fact> facts() {
        return facts(0, log.head());
    }

    /** The headcount folded from nothing, as readers are to see it. */
    Map<String, String> fromScratch() {
        DocumentStore fresh = new MemoryDocumentStore();
        new Rebuild(log, LedgerJson.mapper()).run(new Headcount(), fresh);
        return FoldingTest.documents(fresh);
    }

    /** What readers are given of the headcount, by id: version and body. */
    static Map<String, String> read(DocumentStore store) {
        var views = new DocumentViews(store, LedgerJson.mapper());
        Map<String, String> read = new TreeMap<>();
        Facts.BUREAUS.forEach(bureau -> views.find("headcount/" + bureau, Headcount.Seen.class)
                .ifPresent(view -> read.put(
                        "headcount/" + bureau,
                        view.v() + " " + LedgerJson.mapper().writeValueAsString(view.document()))));
        return read;
    }
}
