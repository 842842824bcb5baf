// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static taizhang.projection.FoldingTest.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.EventSerializer;
import taizhang.codec.LedgerJson;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.UnreadableEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveProjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant COMMITTED = Instant.parse("2022-12-06T01:00:00Z");

    private final CommitLog log = new MemoryCommitLog(Clock.fixed(COMMITTED, ZoneOffset.UTC));
    private final DocumentStore documents = new MemoryDocumentStore();
    private final LedgerEventStore events = LedgerEventStore.on(log, documents, new EventSerializer());
    private LiveProjections live = projections(new Headcount());

    @AfterEach
    void stop() {
        live.close();
        events.close();
    }

    @Nested
    class A_view_folded_live {

        @Test
        void equals_the_same_view_rebuilt_byte_for_byte() {
            commit(1, 40);
            live.start();
            commit(41, 90);
            passedHead();

            assertThat(views(documents)).isNotEmpty().isEqualTo(rebuilt());
        }

        @Test
        void tells_who_wrote_what_and_when_it_was_committed() {
            live.start();
            commit(1, 1);
            passedHead();

            assertThat(views(documents).get("headcount/ty-ga"))
                    .contains("1 by secretary-ty-ga at 2022-12-06T01:00:00Z v1");
        }

        @Test
        void goes_on_after_a_restart_where_it_was() {
            live.start();
            commit(1, 20);
            passedHead();
            live.close();
            commit(21, 30);

            live = projections(new Headcount());
            live.start();
            passedHead();

            assertThat(views(documents)).isEqualTo(rebuilt());
        }

        @Test
        void counts_as_caught_up_after_a_restart_that_finds_nothing_new() {
            live.start();
            commit(1, 20);
            passedHead();
            live.close();

            live = projections(new Headcount());
            live.start();
            passedHead();

            assertThat(live.progress().caughtUp()).isTrue();
        }
    }

    @Nested
    class A_view_that_can_not_digest_an_event {

        @Test
        void parks_it_and_says_so_while_its_other_documents_and_the_others_go_on() {
            Breakable broken = new Breakable();
            broken.poison.add("headcount/ty-ga@3");
            live = projections(broken);
            live.start();
            commit(1, 1_500);
            passedHead();

            assertThat(log.head()).isEqualTo(2_000);
            assertThat(live.failing()).isEmpty();
            assertThat(live.groups()).singleElement().satisfies(group -> {
                assertThat(group.documents()).containsOnlyKeys("headcount/ty-ga");
                assertThat(group.lag()).isZero();
                assertThat(group.isWell()).isFalse();
            });
            Map<String, String> expected = new TreeMap<>(rebuilt());
            expected.remove("headcount/ty-ga");
            assertThat(views(documents)).containsAllEntriesOf(expected);
            assertThat(views(documents).get("headcount/ty-ga")).startsWith("2 ");
        }
    }

    @Nested
    class An_event_that_this_program_can_not_read {

        private final NewEvent fromTheFuture = event(11, "zz-ga", "study.session-dreamt.v7");

        @Test
        void stops_every_group_there_with_a_sentence_and_the_next_program_goes_on() {
            live.start();
            commit(1, 10);
            log.append(List.of(fromTheFuture));

            await().atMost(LONG).until(() -> live.failing().equals(List.of("headcount")));

            long before = log.head() - 1;
            assertThat(live.groups())
                    .singleElement()
                    .satisfies(group -> assertThat(group.trouble())
                            .contains("position " + log.head())
                            .contains("study.session-dreamt.v7")
                            .contains("start that version"));
            assertThat(live.progress().awaitPassed(before, LONG)).isTrue();
            List<Doubt> doubts = new ArrayList<>();
            var readers = new DocumentViews(
                    new OneAnswer(documents).ofViews(),
                    LedgerJson.mapper(),
                    RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                    doubts::add);
            await().atMost(LONG).until(() -> {
                readers.find("headcount/cl-ga", Headcount.Seen.class);
                return !doubts.isEmpty();
            });
            assertThat(doubts.getFirst().position()).isEqualTo(log.head());
        }

        @Test
        void ends_a_rebuild_and_leaves_the_view_as_it_is() {
            commit(1, 10);
            log.append(List.of(fromTheFuture));
            try (Rebuilds rebuilds =
                    new Rebuilds(List.of(new Headcount()), log, documents, LedgerJson.mapper(), "here")) {
                assertThatThrownBy(() -> rebuilds.run("headcount", false, _ -> {}))
                        .isInstanceOf(UnreadableEvent.class)
                        .hasMessageContaining("study.session-dreamt.v7");
            }
            assertThat(live.groups()).singleElement().satisfies(group -> {
                assertThat(group.generation()).isEqualTo(1);
                assertThat(group.building()).isNull();
                assertThat(group.failure()).contains("study.session-dreamt.v7");
            });
        }
    }

    private LiveProjections projections(Projection<?>... projections) {
        return new LiveProjections(
                List.of(projections),
                events,
                new DocumentTokenStore(documents, "here", Duration.ofSeconds(10)),
                log,
                documents,
                LedgerJson.mapper(),
                RecentDocuments.ofThisHeap(LedgerJson.mapper()));
    }

    private void passedHead() {
        assertThat(live.progress().awaitPassed(log.head(), LONG)).isTrue();
    }

    private void commit(long first, long last) {
        for (long number = first; number <= last; number++) {
            log.append(List.of(event(number, "ty-ga"), event(number, "ll-ga")).subList(0, number % 3 == 0 ? 2 : 1));
        }
    }

    private static NewEvent event(long number, String bureau) {
        return event(number, bureau, "study.session-held.v1");
    }

    private static NewEvent event(long number, String bureau, String name) {
        Fact fact = Facts.session(number, bureau, "zz-ga");
        Recorded recorded = (Recorded) fact.event();
        return new NewEvent(
                bureau + number,
                bureau + number,
                0,
                "record",
                fact.recordedAt(),
                name,
                null,
                LedgerJson.mapper().writeValueAsBytes(recorded),
                "{\"actor\":\"%s\"}".formatted(fact.actor()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> rebuilt() {
        DocumentStore fresh = new MemoryDocumentStore();
        new Rebuild(log, LedgerJson.mapper()).run(new Headcount(), fresh);
        return documents(fresh);
    }

    /** Without the tokens, which stand in the same table. */
    private static Map<String, String> views(DocumentStore store) {
        Map<String, String> views = new TreeMap<>(documents(store));
        views.keySet().removeIf(id -> !id.startsWith("headcount/"));
        return views;
    }
}
