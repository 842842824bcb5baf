// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.Login;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {

    private static final Generation FIRST = new Generation("headcount", Generation.FIRST);

    private final DocumentStore store = new MemoryDocumentStore();
    private final Folding<Headcount.Seen> folding = folding(store);

    @Nested
    class One_fact {

        @Test
        void of_a_joint_session_changes_the_documents_of_all_its_bureaus() {
            folding.apply(List.of(Facts.session(7, "zz-ga", "ty-ga", "ll-ga")));

            assertThat(documents(store)).containsOnlyKeys("headcount/zz-ga", "headcount/ty-ga", "headcount/ll-ga");
            assertThat(store.get("headcount/ll-ga").v()).isEqualTo(7);
        }

        @Test
        void that_does_not_concern_the_view_writes_nothing() {
            folding.apply(List.of(new Fact(
                    1,
                    Facts.session(1, "ty-ga").recordedAt(),
                    "system",
                    "account-secretary-ty-ga",
                    1,
                    new AccountClosed(new Login("secretary-ty-ga")))));

            assertThat(documents(store)).isEmpty();
        }

        @Test
        void may_not_be_written_into_another_view() {
            var stray = new Folding<>(
                    new Straying(),
                    FIRST,
                    store,
                    LedgerJson.mapper(),
                    RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                    InstantSource.system());

            assertThatThrownBy(() -> stray.apply(List.of(Facts.session(1, "ty-ga"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must not write timeline/ty-ga");
        }
    }

    @Nested
    class A_batch {

        @Test
        void delivered_twice_changes_nothing_the_second_time() {
            List<Fact> batch = Facts.log(1, 40);
            folding.apply(batch);
            Map<String, String> once = documents(store);

            folding.apply(batch);

            assertThat(documents(store)).isEqualTo(once);
        }

        @Test
        void that_overlaps_what_a_document_has_seen_adds_only_the_news() {
            List<Fact> log = Facts.log(2, 40);
            folding.apply(log.subList(0, 30));
            folding.apply(log.subList(20, 40));

            assertThat(documents(store)).isEqualTo(folded(List.of(log)));
        }

        @RepeatedTest(25)
        void may_be_cut_anywhere_and_repeated_from_anywhere_without_changing_a_byte(RepetitionInfo repetition) {
            long seed = repetition.getCurrentRepetition();
            List<Fact> log = Facts.log(seed, 60);

            assertThat(folded(cutAndRepeated(log, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(folded(List.of(log)));
        }
    }

    @Nested
    class A_second_node {

        @Test
        void that_was_faster_keeps_its_newer_document() {
            List<Fact> log = Facts.log(3, 40);
            Folding<?> overtaken = folding(new OvertakenStore(store, () -> folding.apply(log)));

            overtaken.apply(log.subList(0, 25));

            assertThat(documents(store)).isEqualTo(folded(List.of(log)));
        }
    }

    private static Folding<Headcount.Seen> folding(DocumentStore store) {
        return new Folding<>(
                new Headcount(),
                FIRST,
                store,
                LedgerJson.mapper(),
                RecentDocuments.ofThisHeap(LedgerJson.mapper()),
                InstantSource.system());
    }

    private static Map<String, String> folded(List<List<Fact>> batches) {
        DocumentStore store = new MemoryDocumentStore();
        Folding<?> folding = folding(store);
        batches.forEach(folding::apply);
        return documents(store);
    }

    /** Batches of random length, each beginning up to ten facts before the end of the one before, as after a crash. */
    private static List<List<Fact>> cutAndRepeated(List<Fact> log, Random random) {
        List<List<Fact>> batches = new ArrayList<>();
        for (int end = 0; end < log.size(); ) {
            int start = Math.max(0, end - random.nextInt(10));
            end = Math.min(log.size(), end + 1 + random.nextInt(15));
            batches.add(log.subList(start, end));
        }
        return batches;
    }

    static Map<String, String> documents(DocumentStore store) {
        Map<String, String> documents = new TreeMap<>();
        store.scan("", null, 1_000)
                .forEach(document ->
                        documents.put(document.id(), document.v() + " " + new String(document.body(), UTF_8)));
        return documents;
    }

    /** Lets another node write everything between this node's read and its write. */
    private static final class OvertakenStore extends ForwardingStore {

        private final Runnable otherNode;

        OvertakenStore(DocumentStore store, Runnable otherNode) {
            super(store);
            this.otherNode = otherNode;
        }

        @Override
        public Map<String, Document> get(Collection<String> ids) {
            Map<String, Document> read = super.get(ids);
            otherNode.run();
            return read;
        }
    }

    private static final class Straying implements Projection<Headcount.Seen> {

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
            return Set.of("timeline/ty-ga");
        }

        @Override
        public Headcount.Seen fold(Headcount.@Nullable Seen document, String id, Fact fact) {
            return new Headcount.Seen(List.of());
        }
    }
}
