// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedFactsTest {

    private static final String TY = "headcount/ty-ga";
    private static final String LL = "headcount/ll-ga";
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final Ledger ledger = new Ledger(1);
    private final DocumentStore store = new MemoryDocumentStore();
    private final Breakable projection = new Breakable();
    private final Generation first = new Generation("headcount", Generation.FIRST);

    @BeforeEach
    void eight_joint_sessions_and_one_of_another_bureau() {
        for (long position = 1; position <= 8; position++) {
            ledger.log.append(List.of(Ledger.event(position, "ty-ga", "ll-ga")));
        }
        ledger.log.append(List.of(Ledger.event(9, "zz-ga")));
    }

    private void fold(long after, long upTo) {
        assertThat(folding().apply(ledger.facts(after, upTo))).isTrue();
    }

    private Folding<?> folding() {
        return new Folding<>(
                projection,
                first,
                store,
                LedgerJson.mapper(),
                RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                InstantSource.fixed(NOW));
    }

    private Letters letters() {
        return LetterBox.of(first, store.get(first.letters()), LedgerJson.mapper(), InstantSource.system())
                .letters();
    }

    private boolean retry() {
        return new Retry<>(projection, ledger.log, store, LedgerJson.mapper(), InstantSource.system()).run();
    }

    private List<Doubt> doubtsAbout(String id) {
        List<Doubt> doubts = new ArrayList<>();
        new DocumentViews(
                        new OneAnswer(store).ofViews(),
                        LedgerJson.mapper(),
                        RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                        doubts::add)
                .find(id, Headcount.Seen.class);
        return doubts;
    }

    private static Letter only(Map<String, Letter> letters, String key) {
        assertThat(letters).containsOnlyKeys(key);
        return letters.values().iterator().next();
    }

    @Nested
    class A_fact_that_one_document_can_not_take {

        @BeforeEach
        void is_met() {
            projection.poison.add(TY + "@4");
        }

        @Test
        void leaves_that_document_as_it_was_before_and_all_others_current() {
            fold(0, 9);

            assertThat(store.get(TY).v()).isEqualTo(3);
            assertThat(store.get(LL).v()).isEqualTo(8);
            assertThat(store.get("headcount/zz-ga").v()).isEqualTo(9);
        }

        @Test
        void is_kept_with_all_that_one_needs_to_know() {
            fold(0, 9);

            assertThat(only(letters().documents(), TY))
                    .isEqualTo(new Letter(
                            4,
                            Ledger.COMMITTED,
                            "study.session-held.v1",
                            "study-4",
                            "IllegalStateException: can't count 4",
                            1,
                            NOW,
                            8,
                            4));
        }

        @Test
        void holds_back_what_comes_later_for_that_document_also_after_a_restart() {
            fold(0, 5);
            projection.mend();
            fold(5, 9);

            assertThat(store.get(TY).v()).isEqualTo(3);
            assertThat(only(letters().documents(), TY).behind()).isEqualTo(4);
        }

        @Test
        void counts_once_however_often_it_is_delivered() {
            fold(0, 9);
            fold(2, 9);
            fold(6, 9);

            assertThat(only(letters().documents(), TY)).matches(letter -> letter.behind() == 4 && letter.tries() == 1);
        }

        @Test
        void puts_readers_of_that_document_in_doubt_and_of_no_other() {
            fold(0, 9);

            assertThat(doubtsAbout(TY)).containsExactly(new Doubt(TY, 4, Ledger.COMMITTED));
            assertThat(doubtsAbout(LL)).isEmpty();
        }

        @Test
        void puts_readers_in_doubt_also_where_it_would_have_been_the_first() {
            projection.poison.add(TY + "@1");
            fold(0, 9);

            assertThat(store.get(TY)).isNull();
            assertThat(doubtsAbout(TY)).extracting(Doubt::position).containsExactly(1L);
        }

        @Test
        void is_folded_with_all_behind_it_by_a_retry_once_the_fault_is_mended() {
            fold(0, 9);
            projection.mend();

            assertThat(retry()).isFalse();

            assertThat(letters()).isEqualTo(Letters.NONE);
            assertThat(doubtsAbout(TY)).isEmpty();
            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
        }

        @Test
        void stays_with_one_more_try_while_the_fault_is_there() {
            fold(0, 9);

            retry();

            assertThat(only(letters().documents(), TY))
                    .matches(letter -> letter.position() == 4 && letter.tries() == 2 && letter.behind() == 4);
            assertThat(store.get(TY).v()).isEqualTo(3);
        }

        @Test
        void gives_way_to_the_next_one_where_there_are_two() {
            projection.poison.add(TY + "@6");
            fold(0, 9);
            projection.poison.remove(TY + "@4");

            retry();

            assertThat(store.get(TY).v()).isEqualTo(5);
            assertThat(only(letters().documents(), TY))
                    .matches(letter -> letter.position() == 6 && letter.behind() == 2);
        }

        @Test
        void is_not_forgotten_by_what_the_live_group_parks_while_it_is_tried_again() {
            fold(0, 6);
            projection.mend();
            DocumentStore busy = new InterruptedStore(store, () -> {
                ledger.log.append(List.of(Ledger.event(10, "ty-ga")));
                fold(6, 10);
            });

            new Retry<>(projection, ledger.log, busy, LedgerJson.mapper(), InstantSource.system()).run();

            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
            assertThat(letters()).isEqualTo(Letters.NONE);
        }

        @Test
        void is_no_longer_parked_for_a_node_that_was_too_late_to_hear_of_the_retry() {
            Folding<?> late = folding();
            late.apply(ledger.facts(0, 5));
            projection.mend();
            retry();

            late.apply(ledger.facts(5, 9));

            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
        }
    }

    @Nested
    class A_fact_of_which_nobody_can_say_where_it_belongs {

        @BeforeEach
        void is_met() {
            projection.undecidable.add(4L);
        }

        @Test
        void is_parked_by_its_aggregate_and_everything_else_goes_on() {
            fold(0, 9);

            assertThat(only(letters().aggregates(), "study-4").position()).isEqualTo(4);
            assertThat(store.get(TY).v()).isEqualTo(8);
        }

        @Test
        void puts_readers_of_every_document_in_doubt() {
            fold(0, 9);

            assertThat(doubtsAbout(TY)).extracting(Doubt::position).containsExactly(4L);
            assertThat(doubtsAbout("headcount/zz-ga")).hasSize(1);
            assertThat(doubtsAbout("headcount/nobody")).hasSize(1);
        }

        @Test
        void takes_a_rebuild_to_come_in() {
            fold(0, 9);
            assertThat(retry()).isFalse();
            assertThat(only(letters().aggregates(), "study-4").tries()).isEqualTo(2);
            projection.mend();

            assertThat(retry()).isTrue();
            try (Rebuilds rebuilds =
                    new Rebuilds(List.of(projection), ledger.log, store, LedgerJson.mapper(), "here")) {
                rebuilds.retry("headcount");
            }

            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
            assertThat(doubtsAbout(TY)).isEmpty();
        }
    }

    @Nested
    class A_rebuild {

        @Test
        void parks_what_it_can_not_fold_and_serves_all_else() {
            projection.poison.add(TY + "@4");
            try (Rebuilds rebuilds =
                    new Rebuilds(List.of(projection), ledger.log, store, LedgerJson.mapper(), "here")) {
                rebuilds.run("headcount", false, _ -> {});
            }

            assertThat(doubtsAbout(TY)).extracting(Doubt::position).containsExactly(4L);
            assertThat(Ledger.read(store).get(LL))
                    .isEqualTo(ledger.fromScratch().get(LL));
            assertThat(Ledger.read(store).get(TY)).startsWith("3 ");
        }
    }

    @Nested
    class A_document_that_can_not_be_written {

        @Test
        void stays_as_it_was_and_its_news_are_parked() {
            Folding<?> growing = new Folding<>(
                    new Growing(),
                    first,
                    store,
                    LedgerJson.mapper(),
                    RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                    InstantSource.system());
            growing.apply(ledger.facts(0, 3));
            growing.apply(ledger.facts(3, 9));

            assertThat(store.get(TY).v()).isEqualTo(3);
            assertThat(letters().documents().get(TY))
                    .matches(letter -> letter.position() == 4 && letter.behind() == 4)
                    .extracting(Letter::cause)
                    .asString()
                    .contains("at most");
        }
    }

    @Nested
    class A_view_that_fails_everywhere {

        @Test
        void stops_instead_of_parking_the_whole_log() {
            Projection<?> hopeless = new Hopeless();
            List<Fact> facts = LongStream.rangeClosed(1, LetterBox.MOST + 1L)
                    .mapToObj(position -> Facts.session(position, "ty-ga"))
                    .toList();
            Folding<?> folding = new Folding<>(
                    hopeless,
                    first,
                    store,
                    LedgerJson.mapper(),
                    RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                    InstantSource.system());

            assertThatThrownBy(() -> folding.apply(facts))
                    .hasMessageContaining("1000 parked events")
                    .hasMessageContaining("rebuild the view");
            assertThat(store.get(first.letters())).isNull();
        }
    }

    private static final class Growing implements Projection<Headcount.Seen> {

        @Override
        public String name() {
            return "headcount";
        }

        @Override
        public Class<Headcount.Seen> shape() {
            return Headcount.Seen.class;
        }

        @Override
        public Set<String> addresses(Fact fact) {
            return new Headcount().addresses(fact);
        }

        @Override
        public Headcount.Seen fold(Headcount.@Nullable Seen seen, String id, Fact fact) {
            return new Headcount.Seen(List.of(fact.position() < 5 ? "small" : "x".repeat(9 << 20)));
        }
    }

    private static final class Hopeless implements Projection<Headcount.Seen> {

        @Override
        public String name() {
            return "headcount";
        }

        @Override
        public Class<Headcount.Seen> shape() {
            return Headcount.Seen.class;
        }

        @Override
        public Set<String> addresses(Fact fact) {
            return Set.of("headcount/" + fact.position());
        }

        @Override
        public Headcount.Seen fold(Headcount.@Nullable Seen seen, String id, Fact fact) {
            throw new IllegalStateException("never");
        }
    }
}
