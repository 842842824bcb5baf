// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalTest {

    private final Ledger ledger = new Ledger(9);
    private final DocumentStore store = new MemoryDocumentStore();
    private final Catalogue catalogue = new Catalogue(store, LedgerJson.mapper());
    private final Projection<?> older = new Headcount();
    private final Projection<?> newer = new Counted(1);

    @Test
    void views_of_another_shape_are_rebuilt_and_read_in_the_new_one() {
        renew(older);
        ledger.commits(20);
        live(older);

        renew(newer);

        assertThat(catalogue.of("headcount").reading()).isEqualTo(2);
        String bureau = "headcount/" + Facts.BUREAUS.getFirst();
        long facts = ledger.facts().stream()
                .filter(fact -> newer.addresses(fact).contains(bureau))
                .count();
        assertThat(new DocumentViews(store, LedgerJson.mapper()).find(bureau, Counted.Seen.class))
                .hasValueSatisfying(view -> assertThat(view.document().facts()).isEqualTo(facts));
    }

    @Test
    void those_of_this_shape_and_those_of_an_empty_log_stay_as_they_are() {
        renew(older);
        ledger.commits(20);
        live(older);

        renew(older);

        assertThat(catalogue.of("headcount").newest()).isEqualTo(1);
    }

    @Test
    void what_was_written_before_shapes_had_numbers_is_of_another() {
        ledger.commits(20);
        live(older);

        renew(older);

        assertThat(catalogue.of("headcount").reading()).isEqualTo(2);
    }

    @Test
    void a_fold_that_makes_other_documents_of_the_same_shape_says_so_by_its_edition() {
        assertThat(ViewShape.of(new Counted(2))).isNotEqualTo(ViewShape.of(newer));
        assertThat(ViewShape.of(new Counted(1))).isEqualTo(ViewShape.of(newer));
        assertThat(ViewShape.of(older)).isNotEqualTo(ViewShape.of(newer));
    }

    @Test
    void a_rebuild_of_another_process_that_has_not_moved_for_a_minute_is_taken_over() {
        ledger.commits(20);
        catalogue.change("headcount", state -> Optional.of(state.begun(new Building(2, "run", "there", 0, 1, 0))));

        renew(newer);

        assertThat(catalogue.of("headcount").reading()).isEqualTo(3);
        assertThat(catalogue.of("headcount").shape()).isEqualTo(ViewShape.of(newer));
    }

    private void renew(Projection<?> projection) {
        AtomicLong minutes = new AtomicLong();
        List<Projection<?>> all = List.of(projection);
        try (Rebuilds rebuilds = new Rebuilds(all, ledger.log, store, LedgerJson.mapper(), "here")) {
            new Renewal(
                            all,
                            rebuilds,
                            ledger.log,
                            store,
                            LedgerJson.mapper(),
                            () -> TimeUnit.MINUTES.toNanos(minutes.incrementAndGet()))
                    .run((_, _) -> {});
        }
    }

    private void live(Projection<?> projection) {
        new LiveView<>(
                        projection,
                        new Settling(
                                ledger.log,
                                store,
                                LedgerJson.mapper(),
                                RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                                InstantSource.system()))
                .apply(ledger.facts());
    }

    /** What a later program might make of the same view. */
    private record Counted(int edition) implements Projection<Counted.Seen> {

        record Seen(int facts) {}

        @Override
        public String name() {
            return "headcount";
        }

        @Override
        public Class<Seen> shape() {
            return Seen.class;
        }

        @Override
        public Set<String> addresses(Fact fact) {
            return new Headcount().addresses(fact);
        }

        @Override
        public Seen fold(@Nullable Seen seen, String id, Fact fact) {
            return new Seen(seen == null ? 1 : seen.facts() + 1);
        }
    }
}
