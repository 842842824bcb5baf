// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoredEvent;
import taizhang.storage.contract.Together;

/** Several writers that know nothing of each other but what stands in the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
abstract class SeveralStores {

    private static final int STORES = 3;
    private static final int THREADS = 4;
    private static final int COMMITS = 30;

    abstract FreshDatabase database();

    private MongoStore open() {
        return database().open(Clock.systemUTC());
    }

    @Test
    void contend_for_hot_aggregates_and_lose_double_and_tear_nothing() throws Exception {
        List<MongoStore> stores = Stream.generate(this::open).limit(STORES).toList();
        List<List<Commit>> answered = Together.run(STORES * THREADS, thread -> {
            CommitLog log = stores.get(thread % STORES).log();
            return append(log, thread, new Random(20221231 + thread));
        });
        List<Commit> stored = Logs.verified(open().log());
        assertThat(stored)
                .extracting(Commit::first)
                .containsExactlyInAnyOrderElementsOf(answered.stream()
                        .flatMap(List::stream)
                        .map(Commit::first)
                        .toList());
        assertThat(stored).hasSize(STORES * THREADS * COMMITS);
    }

    /** One in five on a hot aggregate, one in five of those together with another; who loses there tries again. */
    private static List<Commit> append(CommitLog log, int thread, Random random) {
        List<Commit> answered = new ArrayList<>();
        while (answered.size() < COMMITS) {
            String hot = "hot-" + random.nextInt(2);
            boolean contended = random.nextInt(5) == 0;
            List<NewEvent> unit = contended
                    ? List.of(event(hot, log.lastSequence(hot) + 1))
                    : run("own-" + thread + "-" + answered.size(), 0, 1 + random.nextInt(3));
            if (contended && random.nextInt(5) == 0) {
                String other = hot.equals("hot-0") ? "hot-1" : "hot-0";
                unit = List.of(unit.getFirst(), event(other, log.lastSequence(other) + 1));
            }
            try {
                answered.add(log.append(unit));
            } catch (SequenceTaken lost) {
                assertThat(lost.aggregate()).startsWith("hot-");
            }
        }
        return answered;
    }

    /** As after a writer that died between its two documents. */
    private void forgetPointers() {
        Address address = Address.of(database().uri());
        try (var client = MongoClients.create(address.uri())) {
            client.getDatabase(address.database()).getCollection(Schema.EVENTS).deleteMany(Filters.lt("_id", 0L));
        }
    }

    @Test
    void complete_what_another_left_half_done_before_they_build_on_it() {
        MongoStore builds = open();
        open().log().append(List.of(event("a", 0), event("b", 0), event("a", 1), event("c", 0)));
        forgetPointers();
        assertThatExceptionOfType(SequenceTaken.class)
                .isThrownBy(() -> builds.log().append(run("b", 0, 1)));
        assertThat(builds.log().append(run("c", 1, 1)).first()).isEqualTo(5);
        assertThat(Logs.verified(open().log())).hasSize(2);
    }

    @Test
    void complete_what_another_left_half_done_when_they_open_and_before_they_show_it() {
        MongoStore reads = open();
        open().log().append(List.of(event("a", 0), event("b", 0)));
        forgetPointers();
        assertThat(reads.log().read(0, 10)).hasSize(1);
        assertThat(reads.log().aggregate("b", 0))
                .extracting(StoredEvent::position)
                .containsExactly(2L);
        forgetPointers();
        assertThat(open().log().lastSequence("b")).isZero();
    }

    @Test
    void see_what_was_stored_to_the_byte() {
        NewEvent odd = event("a", 0, Clock.systemUTC().instant(), "{ \"题\" : \"𠮷\\u0000\uFFFD\" ,\t\"n\":1.50}");
        byte[] noUtf8 = {(byte) 0xC3, '{', (byte) 0xFF, 0};
        NewEvent bytes = new NewEvent("e", "b", 0, null, odd.at(), "x", "2", noUtf8, new byte[0]);
        Commit answered = open().log().append(List.of(odd, bytes));
        Commit read = open().log().read(0, 1).getFirst();
        assertThat(read.hash()).isEqualTo(answered.hash());
        assertThat(read.events().get(0).payload()).isEqualTo(odd.payload());
        assertThat(read.events().get(1).payload()).isEqualTo(noUtf8);
        assertThat(Logs.verified(open().log())).hasSize(1);
    }
}
