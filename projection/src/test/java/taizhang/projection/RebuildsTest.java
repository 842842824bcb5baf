// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildsTest {

    private static final String VIEW = "headcount";

    private final Headcount projection = new Headcount();
    private final DocumentStore store = new MemoryDocumentStore();
    private final Catalogue catalogue = new Catalogue(store, LedgerJson.mapper());

    private static ViewRebuild<?> rebuild(String node, Ledger ledger, DocumentStore store, List<Building> told) {
        return new ViewRebuild<>(
                new Headcount(),
                node,
                ledger.log,
                store,
                LedgerJson.mapper(),
                InstantSource.system(),
                System::nanoTime,
                told::add);
    }

    private static LiveView<?> live(Ledger ledger, DocumentStore store) {
        return new LiveView<>(
                new Headcount(),
                new Settling(
                        ledger.log,
                        store,
                        LedgerJson.mapper(),
                        RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                        InstantSource.system()));
    }

    @Nested
    class A_rebuilt_view {

        private final Ledger ledger = new Ledger(5);
        private final List<Building> told = new ArrayList<>();

        @Test
        void is_served_in_a_generation_of_its_own_to_readers_who_ask_for_the_same_ids() {
            ledger.commits(50);
            live(ledger, store).apply(ledger.facts());

            ViewRebuild<?> rebuild = rebuild("here", ledger, store, told);
            long position = rebuild.finish(rebuild.begin(false));

            assertThat(position).isEqualTo(ledger.log.head());
            assertThat(catalogue.of(VIEW))
                    .matches(state -> state.reading() == 2 && state.writing() == 2 && state.building() == null);
            assertThat(store.get("headcount~2/ty-ga")).isNotNull();
            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
            assertThat(told.getLast()).matches(building -> building.percent() == 100);
        }

        @Test
        void equals_one_folded_live_byte_for_byte() {
            ledger.commits(50);
            live(ledger, store).apply(ledger.facts());
            String before = new ViewHash(store, LedgerJson.mapper()).of(VIEW);

            ViewRebuild<?> rebuild = rebuild("here", ledger, store, told);
            rebuild.finish(rebuild.begin(false));

            assertThat(new ViewHash(store, LedgerJson.mapper()).of(VIEW))
                    .isEqualTo(before)
                    .isNotEqualTo(new ViewHash(new MemoryDocumentStore(), LedgerJson.mapper()).of(VIEW));
        }

        @Test
        void leaves_nothing_of_the_old_generations_once_they_are_swept() {
            ledger.commits(20);
            live(ledger, store).apply(ledger.facts());
            for (int i = 0; i < 2; i++) {
                ViewRebuild<?> rebuild = rebuild("here", ledger, store, told);
                rebuild.finish(rebuild.begin(false));
            }

            new Sweep(store, catalogue).run(VIEW);

            assertThat(store.scan("headcount", null, 100))
                    .isNotEmpty()
                    .allMatch(document -> document.id().startsWith("headcount~3/"));
            assertThat(catalogue.of(VIEW).retired()).isEmpty();
            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
        }

        @Test
        void goes_on_being_served_while_a_live_batch_for_the_old_generation_arrives_after_the_switch() {
            ledger.commits(20);
            long half = ledger.log.head() / 2;
            live(ledger, store).apply(ledger.facts(0, half));
            Folding<?> old = new Folding<>(
                    projection,
                    new Generation(VIEW, 1),
                    new InterruptedStore(store, () -> {
                        ViewRebuild<?> rebuild = rebuild("there", ledger, store, told);
                        rebuild.finish(rebuild.begin(false));
                    }),
                    LedgerJson.mapper(),
                    RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                    InstantSource.system());

            assertThat(old.apply(ledger.facts(half, ledger.log.head()))).isTrue();
            assertThat(old.apply(ledger.facts(0, ledger.log.head()))).isFalse();

            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
        }
    }

    @Nested
    class A_second_rebuild {

        private final Ledger ledger = new Ledger(6);
        private final List<Building> told = new ArrayList<>();

        @Test
        void of_another_process_does_not_begin_while_one_is_at_it() {
            ledger.commits(5);
            rebuild("one", ledger, store, told).begin(false);

            assertThatThrownBy(() -> rebuild("two", ledger, store, told).begin(false))
                    .isInstanceOf(RebuildRefused.class)
                    .hasMessageContaining("headcount is being rebuilt by one");
        }

        @Test
        void that_takes_over_makes_the_first_one_give_way_and_serves_what_it_built() {
            ledger.commits(5);
            ViewRebuild<?> first = rebuild("one", ledger, store, told);
            Building begun = first.begin(false);
            ViewRebuild<?> second = rebuild("two", ledger, store, told);
            second.finish(second.begin(true));

            assertThatThrownBy(() -> first.finish(begun)).isInstanceOf(RebuildRefused.class);

            assertThat(catalogue.of(VIEW)).matches(state -> state.reading() == 3 && state.building() == null);
            new Sweep(store, catalogue).run(VIEW);
            assertThat(store.scan("headcount", null, 100))
                    .allMatch(document -> document.id().startsWith("headcount~3/"));
        }

        @Test
        void by_the_process_of_the_same_name_follows_one_that_died() {
            ledger.commits(5);
            rebuild("one", ledger, store, told).begin(false);
            ViewRebuild<?> again = rebuild("one", ledger, store, told);

            again.finish(again.begin(false));

            assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
        }

        @Test
        void of_a_view_that_nobody_knows_is_refused_with_the_names_of_those_there_are() {
            try (Rebuilds rebuilds =
                    new Rebuilds(List.of(projection), ledger.log, store, LedgerJson.mapper(), "here")) {
                assertThatThrownBy(() -> rebuilds.run("timelin", false, told::add))
                        .hasMessage("there is no view 'timelin'; the views are headcount");
            }
        }
    }

    /**
     * A rebuild that dies at each of its steps in turn, while commits come in and two nodes fold live, one of which was
     * taken over and repeats itself. Whatever has happened, readers miss nothing that the live group has passed and see
     * nothing that the log does not hold.
     */
    @Nested
    class A_rebuild_that_dies {

        @RepeatedTest(12)
        void at_any_step_leaves_a_view_that_serves_and_the_next_one_brings_the_same_bytes(RepetitionInfo repetition) {
            long seed = repetition.getCurrentRepetition();
            boolean died = true;
            for (int steps = 0; died; steps++) {
                died = diesAfter(steps, seed);
            }
        }

        private boolean diesAfter(int steps, long seed) {
            Random random = new Random(seed * 1_000 + steps);
            Ledger ledger = new Ledger(seed);
            DocumentStore table = new MemoryDocumentStore();
            City city = new City(ledger, table, random);
            ledger.commits(30);
            city.moment();

            MortalStore mortal = new MortalStore(table, steps, city::moment);
            ViewRebuild<?> rebuild = rebuild("mortal", ledger, mortal, new ArrayList<>());
            try {
                rebuild.finish(rebuild.begin(false));
            } catch (StoreUnavailable dead) {
                assertThat(mortal.isDead()).isTrue();
            }
            for (int i = 0; i < 5; i++) {
                city.moment();
            }
            if (mortal.isDead()) {
                MortalStore immortal = new MortalStore(table, Integer.MAX_VALUE, city::moment);
                ViewRebuild<?> next = rebuild("mortal", ledger, immortal, new ArrayList<>());
                next.finish(next.begin(false));
            }
            city.moment();
            city.everything();

            assertThat(Ledger.read(table)).as("seed %d, steps %d", seed, steps).isEqualTo(ledger.fromScratch());
            DocumentStore fresh = new MemoryDocumentStore();
            new Rebuild(ledger.log, LedgerJson.mapper()).run(new Headcount(), fresh);
            assertThat(new ViewHash(table, LedgerJson.mapper()).of(VIEW))
                    .as("seed %d, steps %d", seed, steps)
                    .isEqualTo(new ViewHash(fresh, LedgerJson.mapper()).of(VIEW));
            return mortal.isDead();
        }
    }

    /** Those who go on while one dies. */
    private static final class City {

        private final Ledger ledger;
        private final DocumentStore store;
        private final Random random;
        private final AtomicLong token = new AtomicLong();
        private LiveView<?> owner;
        private final LiveView<?> takenOver;

        City(Ledger ledger, DocumentStore store, Random random) {
            this.ledger = ledger;
            this.store = store;
            this.random = random;
            this.owner = live(ledger, store);
            this.takenOver = live(ledger, store);
        }

        void moment() {
            if (random.nextInt(3) == 0) {
                ledger.commits(1 + random.nextInt(2));
            }
            if (random.nextInt(2) == 0) {
                long upTo = Math.min(ledger.log.head(), token.get() + 1 + random.nextInt(12));
                owner.apply(ledger.facts(token.get(), upTo));
                if (random.nextInt(6) == 0) {
                    // Killed between its documents and its token.
                    owner = live(ledger, store);
                } else {
                    token.set(upTo);
                }
            }
            if (random.nextInt(5) == 0 && token.get() > 0) {
                long after = random.nextLong(token.get());
                takenOver.apply(ledger.facts(after, Math.min(token.get(), after + 8)));
            }
            if (random.nextInt(4) == 0) {
                new Sweep(store, new Catalogue(store, LedgerJson.mapper())).run(VIEW);
            }
            everyReaderIsRight();
        }

        void everything() {
            owner.apply(ledger.facts(token.get(), ledger.log.head()));
            token.set(ledger.log.head());
        }

        private void everyReaderIsRight() {
            Map<String, List<String>> all = counts(ledger.facts());
            Map<String, List<String>> passed = counts(ledger.facts(0, token.get()));
            DocumentViews views = new DocumentViews(store, LedgerJson.mapper());
            Facts.BUREAUS.forEach(bureau -> {
                String id = "headcount/" + bureau;
                List<String> read = views.find(id, Headcount.Seen.class)
                        .map(view -> view.document().facts())
                        .orElse(List.of());
                List<String> whole = all.getOrDefault(id, List.of());
                assertThat(read).isEqualTo(whole.subList(0, Math.min(read.size(), whole.size())));
                assertThat(read.size())
                        .isGreaterThanOrEqualTo(
                                passed.getOrDefault(id, List.of()).size());
            });
        }

        private static Map<String, List<String>> counts(List<Fact> facts) {
            Headcount headcount = new Headcount();
            Map<String, Headcount.Seen> counts = new HashMap<>();
            facts.forEach(fact ->
                    headcount.addresses(fact).forEach(id -> counts.put(id, headcount.fold(counts.get(id), id, fact))));
            Map<String, List<String>> lists = new HashMap<>();
            counts.forEach((id, seen) -> lists.put(id, seen.facts()));
            return lists;
        }
    }
}
