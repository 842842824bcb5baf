// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.projection.ForwardingStore;
import taizhang.storage.Document;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneAnswerTest {

    private final Asked store = new Asked();
    private final OneAnswer answer = new OneAnswer(store, 40_000);
    private final AnswerReads views = answer.ofViews();

    {
        store.put(List.of(document("a", 1, "old"), document("b", 1, "old"), document("c", 1, "old")));
    }

    @Test
    void a_document_is_read_once_and_what_is_not_there_is_not_asked_for_again() {
        try (var _ = answer.begin("/page")) {
            assertThat(body("a")).isEqualTo("old");
            assertThat(body("none")).isNull();
            store.put(List.of(document("a", 2, "new"), document("none", 1, "new")));
            assertThat(body("a")).isEqualTo("old");
            assertThat(body("none")).isNull();
        }
        assertThat(store.gets).containsExactly(Set.of("a"), Set.of("none"));
    }

    @Test
    void the_next_answer_to_the_same_question_fetches_at_once_what_this_one_needed_and_is_told_what_is_new() {
        page();
        store.gets.clear();
        store.put(List.of(document("b", 2, "new")));

        assertThat(page()).isEqualTo("old new old");
        assertThat(store.gets).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void what_is_no_longer_needed_is_not_fetched_for_ever() {
        page();
        for (int time = 0; time < 2; time++) {
            store.gets.clear();
            try (var _ = answer.begin("/page")) {
                assertThat(body("a")).isEqualTo("old");
            }
        }
        assertThat(store.gets).containsExactly(Set.of("a"));
    }

    @Test
    void what_is_foreseen_comes_along_with_what_is_asked_for() {
        try (var _ = answer.begin("/page")) {
            views.foresee(List.of("b", "none"));
            assertThat(body("a")).isEqualTo("old");
            assertThat(body("b")).isEqualTo("old");
            assertThat(body("none")).isNull();
        }
        assertThat(store.gets).containsExactly(Set.of("a", "b", "none"));
    }

    @Test
    void what_a_question_like_this_one_needed_is_foreseen_about_what_this_one_is_about() {
        timeline("cl-ga", "2022");
        store.gets.clear();

        timeline("ls-ga", "2021");
        assertThat(store.gets)
                .containsExactly(Set.of("organisation", "timeline/ls-ga/2021", "timeline/ls-ga/2020", "due/ls-ga"));
    }

    private void timeline(String bureau, String year) {
        try (var _ = answer.begin("/bureaus/" + bureau + "?year=" + year)) {
            answer.about("/bureaus/{bureau}", Map.of("bureau", bureau, "year", year));
            views.get("organisation");
            views.get("timeline/" + bureau + "/" + year);
            views.get("timeline/" + bureau + "/" + (Integer.parseInt(year) - 1));
            views.get("due/" + bureau);
        }
    }

    @Test
    void what_others_are_only_right_together_with_is_read_again_with_each_of_them() {
        store.put(List.of(document("state", 1, "first")));
        try (var _ = answer.begin("/page")) {
            views.get(List.of("a"), List.of("state"));
            store.put(List.of(document("state", 2, "second")));

            assertThat(text(views.get(List.of("a"), List.of("state")).get("state")))
                    .as("all of it was read before")
                    .isEqualTo("first");
            assertThat(text(views.get(List.of("a", "b"), List.of("state")).get("state")))
                    .isEqualTo("second");
        }
    }

    @Test
    void what_was_written_is_read_anew() {
        try (var _ = answer.begin("/page")) {
            assertThat(body("a")).isEqualTo("old");
            assertThat(views.put(document("a", 2, "new"))).isTrue();
            assertThat(body("a")).isEqualTo("new");

            store.put(List.of(document("a", 3, "newer")));
            assertThat(views.put(document("a", 3, "late"))).isFalse();
            assertThat(body("a"))
                    .as("or whoever was refused would try for ever")
                    .isEqualTo("newer");

            views.delete(List.of("a"));
            assertThat(body("a")).isNull();
        }
    }

    @Test
    void who_answers_nobody_reads_the_table_itself() {
        assertThat(body("a")).isEqualTo("old");
        store.put(List.of(document("a", 2, "new")));
        assertThat(body("a")).isEqualTo("new");
    }

    @Test
    void another_thread_has_no_part_in_it() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        try (var _ = answer.begin("/page")) {
            body("a");
            store.put(List.of(document("a", 2, "new")));
            Thread other = Thread.ofPlatform().start(() -> seen.add(String.valueOf(body("a"))));
            other.join();
        }
        assertThat(seen).containsExactly("new");
    }

    @Test
    void a_long_answer_is_right_and_does_not_hold_all_it_has_read() {
        String page = "x".repeat(16_000);
        for (int number = 0; number < 20; number++) {
            store.put(List.of(document("page/" + number, 1, page + number)));
        }
        for (int time = 0; time < 2; time++) {
            store.gets.clear();
            try (var _ = answer.begin("/ledger")) {
                for (int number = 0; number < 20; number++) {
                    assertThat(body("page/" + number)).isEqualTo(page + number);
                    assertThat(body("page/" + number)).isEqualTo(page + number);
                }
            }
            assertThat(store.gets)
                    .as("only what found room is fetched together")
                    .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(3));
        }
    }

    @Test
    void who_the_reader_is_is_asked_apart_from_what_the_views_say() {
        store.put(List.of(document("session/s", 1, "supervisor")));
        for (int time = 0; time < 2; time++) {
            store.gets.clear();
            try (var _ = answer.begin("/page")) {
                answer.ofReader().get("session/s");
                answer.ofReader().get("password");
                body("a");
                body("b");
            }
        }
        assertThat(store.gets).containsExactly(Set.of("session/s", "password"), Set.of("a", "b"));
    }

    @Test
    void what_any_page_wanted_to_know_of_a_reader_is_fetched_for_the_next() {
        reader("/home", "password", "drafts");
        reader("/city", "password", "tokens");
        store.gets.clear();

        reader("/bureau", "password", "tokens", "drafts");
        assertThat(store.gets).containsExactly(Set.of("session/s", "password", "tokens", "drafts"));
    }

    private void reader(String question, String... ids) {
        try (var _ = answer.begin(question)) {
            answer.ofReader().get("session/s");
            for (String id : ids) {
                answer.ofReader().get(id);
            }
        }
    }

    private String page() {
        try (var _ = answer.begin("/page")) {
            return body("a") + " " + body("b") + " " + body("c");
        }
    }

    private @Nullable String body(String id) {
        return text(views.get(id));
    }

    private static @Nullable String text(@Nullable Document document) {
        return document == null ? null : new String(document.body(), UTF_8);
    }

    private static Document document(String id, long v, String body) {
        return new Document(id, v, body.getBytes(UTF_8));
    }

    /** Notes which ids were asked for together. */
    private static final class Asked extends ForwardingStore {

        private final List<Set<String>> gets = new ArrayList<>();

        Asked() {
            super(new MemoryDocumentStore());
        }

        @Override
        public Map<String, Document> get(Collection<String> ids) {
            gets.add(new TreeSet<>(ids));
            return super.get(ids);
        }
    }
}
