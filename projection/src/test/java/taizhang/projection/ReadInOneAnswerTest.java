// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.projection.Views.View;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

/** A view may be rebuilt and its old documents be removed while somebody works out an answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadInOneAnswerTest {

    private record Told(String what) {}

    private final DocumentStore store = new MemoryDocumentStore();
    private final OneAnswer answer = new OneAnswer(store);
    private final Views views = new DocumentViews(
            answer.ofViews(), LedgerJson.mapper(), RecentDocuments.ofThisHeap(LedgerJson.mapper()), _ -> {});

    {
        put("told/a", "first");
        put("told/b", "first");
    }

    @Test
    void what_is_asked_for_after_the_switch_is_of_the_new_generation() {
        try (var _ = answer.begin("/page")) {
            assertThat(told("told/a")).contains("first");
            rebuild();
            assertThat(told("told/b")).contains("second");
            assertThat(told("told/a")).contains("second");
        }
    }

    @Test
    void what_was_foreseen_of_a_generation_that_is_gone_is_asked_for_again() {
        try (var _ = answer.begin("/page")) {
            told("told/a");
            told("told/b");
        }
        rebuild();
        try (var _ = answer.begin("/page")) {
            views.foresee(List.of("told/b"));
            assertThat(told("told/a")).contains("second");
            assertThat(told("told/b")).contains("second");
        }
    }

    private void rebuild() {
        put("told~2/a", "second");
        put("told~2/b", "second");
        new Catalogue(store, LedgerJson.mapper())
                .change(
                        "told",
                        state -> Optional.of(state.switched(2, 0, "shape").settled()));
        store.delete(List.of("told/a", "told/b"));
    }

    private Optional<String> told(String id) {
        return views.find(id, Told.class).map(View::document).map(Told::what);
    }

    private void put(String id, String what) {
        store.put(new Document(id, 1, LedgerJson.mapper().writeValueAsBytes(new Told(what))));
    }
}
