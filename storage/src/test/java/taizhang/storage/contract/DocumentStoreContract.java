// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.Weight;

/**
 * What every document table promises, to be inherited by the test of each adapter and never weakened there. It is long
 * because it is the list of promises.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public abstract class DocumentStoreContract {

    private static final String TIMELINE = "timeline/ty-ga/2022";

    protected DocumentStore documents;

    /** An empty table; the subclass disposes of it after the test. */
    protected abstract DocumentStore emptyTable();

    @BeforeEach
    void open_an_empty_table() {
        documents = emptyTable();
    }

    private static Document document(String id, long v) {
        return document(id, v, "{\"v\":%d}".formatted(v));
    }

    private static Document document(String id, long v, String body) {
        return new Document(id, v, body.getBytes(UTF_8));
    }

    private void holds(Document expected) {
        assertThat(documents.get(List.of(expected.id())).values())
                .extracting(ByValue::of)
                .containsExactly(ByValue.of(expected));
    }

    private void put(String... ids) {
        documents.put(List.of(ids).stream().map(id -> document(id, 1)).toList());
    }

    @Nested
    public class AnEmptyTable {
        @Test
        void finds_nothing() {
            assertThat(documents.get(TIMELINE)).isNull();
            assertThat(documents.get(List.of(TIMELINE, "x"))).isEmpty();
            assertThat(documents.get(List.of())).isEmpty();
            assertThat(documents.scan("", null, 10)).isEmpty();
        }

        @Test
        void takes_an_empty_batch() {
            assertThat(documents.put(List.of())).isEmpty();
            documents.delete(List.of());
            documents.delete(List.of("absent"));
        }
    }

    @Nested
    public class Putting {
        @Test
        void keeps_the_body_to_the_byte() {
            Document document = document("记录/𠮷/1", 1, "{ \"题目\" : \"学习𠮷\",\r\n\t\"n\":1.50 }");
            assertThat(documents.put(document)).isTrue();
            holds(document);
        }

        @Test
        void keeps_an_empty_and_a_big_body() {
            documents.put(document("empty", 1, ""));
            documents.put(document("big", Long.MAX_VALUE, "学".repeat(350_000)));
            holds(document("empty", 1, ""));
            holds(document("big", Long.MAX_VALUE, "学".repeat(350_000)));
        }

        @Test
        void a_higher_version_replaces_a_lower_one() {
            documents.put(document(TIMELINE, 3));
            assertThat(documents.put(document(TIMELINE, 7))).isTrue();
            holds(document(TIMELINE, 7));
        }

        @Test
        void the_same_or_a_lower_version_changes_nothing() {
            documents.put(document(TIMELINE, 7));
            assertThat(documents.put(document(TIMELINE, 7, "{\"other\":true}"))).isFalse();
            assertThat(documents.put(document(TIMELINE, 6))).isFalse();
            holds(document(TIMELINE, 7));
        }

        @Test
        void of_a_batch_tells_which_were_written() {
            documents.put(List.of(document("a", 5), document("b", 5)));
            Set<String> written = documents.put(List.of(document("a", 5), document("b", 6), document("c", 1)));
            assertThat(written).containsExactlyInAnyOrder("b", "c");
            holds(document("a", 5));
            holds(document("b", 6));
            holds(document("c", 1));
        }

        @Test
        void the_same_document_twice_in_a_batch_leaves_the_higher_version() {
            documents.put(List.of(document("a", 1), document("a", 3), document("a", 2)));
            holds(document("a", 3));
        }

        @Test
        void a_version_below_one_no_id_and_too_much_are_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> document("a", 0));
            assertThatIllegalArgumentException().isThrownBy(() -> document("", 1));
            Document heavy = document("heavy", 1, "x".repeat(Weight.MOST + 1));
            assertThatIllegalArgumentException().isThrownBy(() -> documents.put(List.of(document("a", 1), heavy)));
            assertThat(documents.get("a"))
                    .as("the batch was refused before it began")
                    .isNull();
        }
    }

    @Nested
    public class Racing {
        @Test
        void of_many_who_put_the_next_version_exactly_one_wins() throws Exception {
            long rounds = 20;
            List<List<Long>> wins = Together.run(
                    16,
                    _ -> LongStream.rangeClosed(1, rounds)
                            .filter(v -> documents.put(document("claim/segment-0", v)))
                            .boxed()
                            .toList());
            assertThat(wins.stream().flatMap(List::stream))
                    .doesNotHaveDuplicates()
                    .contains(rounds);
            holds(document("claim/segment-0", rounds));
        }

        @Test
        void of_many_who_create_a_document_exactly_one_wins() throws Exception {
            for (int round = 0; round < 10; round++) {
                String id = "idempotency/secretary-ty-ga/" + round;
                List<Boolean> won =
                        Together.run(16, thread -> documents.put(document(id, 1, "{\"by\":%d}".formatted(thread))));
                assertThat(won).containsOnlyOnce(true);
                holds(document(id, 1, "{\"by\":%d}".formatted(won.indexOf(true))));
            }
        }

        @Test
        void a_counter_by_compare_and_set_loses_no_step() throws Exception {
            documents.put(document("counter", 1));
            Together.run(8, _ -> {
                for (int step = 0; step < 25; step++) {
                    while (!documents.put(
                            document("counter", documents.get("counter").v() + 1))) {
                        Thread.onSpinWait();
                    }
                }
                return null;
            });
            holds(document("counter", 201));
        }
    }

    @Nested
    public class Getting {
        @Test
        void gives_those_that_exist() {
            put("a", "b", "c");
            assertThat(documents.get(List.of("c", "absent", "a"))).containsOnlyKeys("a", "c");
        }

        @Test
        void takes_a_thousand_ids_and_more() {
            List<String> ids =
                    IntStream.range(0, 1_500).mapToObj(n -> "record/" + n).toList();
            put(ids.toArray(String[]::new));
            assertThat(documents.get(ids)).hasSize(1_500);
        }

        @Test
        void an_id_is_taken_literally() {
            put("a%", "a_", "A", "a'b", "a b");
            assertThat(documents.get(List.of("a%", "a_", "a", "a'b", "a b")))
                    .containsOnlyKeys("a%", "a_", "a'b", "a b");
        }
    }

    @Nested
    public class Deleting {
        @Test
        void forgets_the_document_and_its_version() {
            documents.put(List.of(document("a", 9), document("b", 9)));
            documents.delete(List.of("a", "absent"));
            assertThat(documents.get(List.of("a", "b"))).containsOnlyKeys("b");
            assertThat(documents.put(document("a", 1))).isTrue();
        }
    }

    @Nested
    public class Scanning {
        private List<String> scan(String prefix, String after, int limit) {
            return documents.scan(prefix, after, limit).stream()
                    .map(Document::id)
                    .toList();
        }

        @Test
        void gives_whole_documents() {
            documents.put(document("a/1", 4, "{\"题\":1}"));
            assertThat(documents.scan("a/", null, 10))
                    .extracting(ByValue::of)
                    .containsExactly(ByValue.of(document("a/1", 4, "{\"题\":1}")));
        }

        @Test
        void gives_those_with_the_prefix_in_order() {
            put("timeline/b/2", "timeline/b", "timeline/a/2", "timeline/b/10", "timeline/b0", "timelin", "due/b/2");
            assertThat(scan("timeline/b/", null, 10)).containsExactly("timeline/b/10", "timeline/b/2");
            assertThat(scan("timeline/b", null, 10))
                    .containsExactly("timeline/b", "timeline/b/10", "timeline/b/2", "timeline/b0");
            assertThat(scan("x", null, 10)).isEmpty();
        }

        @Test
        void orders_by_code_point_beyond_the_basic_plane_too() {
            put("k/\uFF21", "k/𠮷", "k/株洲", "k/Z", "k/a", "k/株洲/天元");
            assertThat(scan("k/", null, 10)).containsExactly("k/Z", "k/a", "k/株洲", "k/株洲/天元", "k/\uFF21", "k/𠮷");
            assertThat(scan("k/株", null, 10)).containsExactly("k/株洲", "k/株洲/天元");
        }

        @Test
        void pages_by_the_last_id_seen() {
            put("p/1", "p/2", "p/3", "p/4", "q/1");
            assertThat(scan("p/", null, 2)).containsExactly("p/1", "p/2");
            assertThat(scan("p/", "p/2", 2)).containsExactly("p/3", "p/4");
            assertThat(scan("p/", "p/4", 2)).isEmpty();
            assertThat(scan("p/", "p/2a", 2)).containsExactly("p/3", "p/4");
            assertThat(scan("p/", "a", 1)).containsExactly("p/1");
            assertThat(scan("p/", "z", 1)).isEmpty();
            assertThat(scan("p/", null, 0)).isEmpty();
        }

        @Test
        void all_pages_together_are_all_documents() {
            Random random = new Random(20221231);
            List<String> ids = random.ints(300, 0, 10_000)
                    .distinct()
                    .mapToObj(n -> "页/" + n)
                    .toList();
            put(ids.toArray(String[]::new));
            List<String> paged = new ArrayList<>();
            for (var page = scan("页/", null, 7); !page.isEmpty(); page = scan("页/", page.getLast(), 7)) {
                paged.addAll(page);
            }
            assertThat(paged).containsExactlyElementsOf(ids.stream().sorted().toList());
        }
    }
}
