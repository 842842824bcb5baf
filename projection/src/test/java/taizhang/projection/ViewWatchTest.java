// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoredEvent;
import taizhang.storage.UnreadableEvent;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewWatchTest {

    private static final String VIEW = "headcount";

    private final Ledger ledger = new Ledger(9);
    private final DocumentStore store = new MemoryDocumentStore();
    private final Catalogue catalogue = new Catalogue(store, LedgerJson.mapper());
    private final LiveProgress progress = new LiveProgress(List.of(VIEW), 0);
    private final AtomicLong nanos = new AtomicLong();
    private final Settling settling = new Settling(
            ledger.log,
            store,
            LedgerJson.mapper(),
            RecentDocuments.ofThisHeap(LedgerJson.mapper()),
            InstantSource.system());
    private final ViewWatch watch = new ViewWatch(
            List.of(new Headcount()), progress, ledger.log, store, LedgerJson.mapper(), settling, nanos::get);

    @BeforeEach
    void a_view_is_kept() {
        ledger.commits(20);
        new LiveView<>(new Headcount(), settling).apply(ledger.facts());
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    private void rebuild() {
        ViewRebuild<?> rebuild = new ViewRebuild<>(
                new Headcount(),
                "here",
                ledger.log,
                store,
                LedgerJson.mapper(),
                InstantSource.system(),
                System::nanoTime,
                _ -> {});
        rebuild.finish(rebuild.begin(false));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        watch.look();
    }

    private Group group() {
        return watch.groups().getFirst();
    }

    @Test
    void an_old_generation_stays_for_a_minute_for_those_who_were_told_of_it() {
        rebuild();

        watch.look();
        pass(Duration.ofSeconds(59));
        assertThat(store.scan("headcount/", null, 10)).isNotEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(store.scan("headcount/", null, 10)).isEmpty();
        assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
    }

    @Test
    void a_switch_whose_rebuild_died_is_ended() {
        catalogue.change(
                VIEW,
                state -> Optional.of(
                        state.begun(new Building(2, "run", "dead", 0, 0, 0)).switched(2, 0, "shape")));
        assertThat(Ledger.read(store)).as("the old one serves").isEqualTo(ledger.fromScratch());

        watch.look();

        assertThat(catalogue.of(VIEW)).matches(state -> state.reading() == 2);
        assertThat(Ledger.read(store)).isEqualTo(ledger.fromScratch());
    }

    @Test
    void where_a_group_has_stopped_is_written_down_for_readers_elsewhere_until_it_has_passed() {
        List<Doubt> doubts = new ArrayList<>();
        var readers = new DocumentViews(
                new OneAnswer(store).ofViews(),
                LedgerJson.mapper(),
                RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                doubts::add);
        long position = ledger.log.head() + 1;
        progress.passed(VIEW, ledger.log.head());
        progress.halted(
                VIEW,
                new UnreadableEvent(
                        new StoredEvent(position, Ledger.event(position, "ty-ga")),
                        Ledger.COMMITTED,
                        new IllegalStateException("no such name")));

        watch.look();
        readers.find("headcount/ty-ga", Headcount.Seen.class);
        assertThat(doubts).extracting(Doubt::position).containsExactly(position);
        assertThat(group().trouble()).contains("position " + position).contains("no such name");

        progress.passed(VIEW, position);
        watch.look();
        doubts.clear();
        readers.find("headcount/ty-ga", Headcount.Seen.class);
        assertThat(doubts).isEmpty();
        assertThat(group().isWell()).isTrue();
    }

    @Test
    void the_pace_is_that_since_the_last_look() {
        progress.passed(VIEW, 100);
        watch.look();
        progress.passed(VIEW, 600);
        pass(Duration.ofSeconds(2));

        assertThat(group().perSecond()).isEqualTo(250);
    }
}
