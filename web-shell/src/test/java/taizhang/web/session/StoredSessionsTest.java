// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.storage.Document;
import taizhang.storage.StoreUnavailable;
import taizhang.web.FragileDocuments;
import taizhang.web.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Two processes on one table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredSessionsTest {

    private static final String WHO = "who";

    private final FragileDocuments documents = new FragileDocuments();
    private final HandClock clock = new HandClock();
    private final StoredSessions one = new StoredSessions(documents, new Names(), clock);
    private final StoredSessions other = new StoredSessions(documents, new Names(), clock);

    private static final class Names implements SessionContent {
        @Override
        public String name() {
            return WHO;
        }

        @Override
        public JsonNode write(Object value) {
            return JsonNodeFactory.instance.stringNode(value.toString());
        }

        @Override
        public Object read(JsonNode written) {
            return written.stringValue();
        }
    }

    @Nested
    class A_session {

        @Test
        void that_began_in_one_process_is_known_to_the_other() {
            String id = begin("secretary");
            assertThat(who(other, id)).isEqualTo("secretary");
        }

        @Test
        void does_not_show_its_id_in_the_table() {
            String id = begin("secretary");
            assertThat(stored()).singleElement().satisfies(document -> {
                assertThat(document.id()).doesNotContain(id);
                assertThat(new String(document.body(), StandardCharsets.UTF_8)).doesNotContain(id);
            });
        }

        @Test
        void without_content_is_not_stored() {
            one.save(one.createSession());
            assertThat(stored()).isEmpty();
        }

        @Test
        void holds_nothing_but_its_one_content() {
            StoredSession session = one.createSession();
            assertThatThrownBy(() -> session.setAttribute("basket", "apples")).hasMessageContaining("basket");
        }

        @Test
        void that_changed_its_id_is_found_under_the_new_one_only() {
            String before = begin("secretary");
            StoredSession session = found(one, before);
            String after = session.changeSessionId();
            one.save(session);
            assertThat(other.findById(before)).isNull();
            assertThat(who(other, after)).isEqualTo("secretary");
        }
    }

    @Nested
    class Looking {

        @Test
        void may_go_on_reading_while_the_disk_is_full_but_not_begin() {
            String id = begin("secretary");
            documents.whileFull(() -> {
                look(one, id, Duration.ofMinutes(5));
                assertThat(who(one, id)).isEqualTo("secretary");
                assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> begin("another"));
            });
        }

        @Test
        void writes_once_a_minute_at_most() {
            String id = begin("secretary");
            long v = stored().getFirst().v();

            look(one, id, Duration.ofSeconds(59));
            assertThat(stored().getFirst().v()).isEqualTo(v);

            look(other, id, Duration.ofSeconds(1));
            assertThat(stored().getFirst().v()).isEqualTo(v + 1);
        }

        @Test
        void keeps_a_session_alive_that_ends_after_half_an_hour_without() {
            String id = begin("secretary");
            for (int times = 0; times < 4; times++) {
                look(times % 2 == 0 ? one : other, id, Duration.ofMinutes(29));
            }
            clock.pass(StoredSessions.IDLE);
            assertThat(one.findById(id)).isNull();
            assertThat(other.findById(id)).isNull();
        }
    }

    @Nested
    class The_end_of_a_session {

        @Test
        void in_one_process_is_its_end_in_the_other() {
            String id = begin("secretary");
            other.deleteById(id);
            assertThat(one.findById(id)).isNull();
        }

        @Test
        void comes_too_when_its_content_is_taken_out() {
            String id = begin("secretary");
            StoredSession session = found(one, id);
            session.removeAttribute(WHO);
            one.save(session);
            assertThat(other.findById(id)).isNull();
        }

        @Test
        void is_not_undone_by_a_request_that_was_under_way() {
            String id = begin("secretary");
            StoredSession underWay = found(one, id);
            clock.pass(Duration.ofMinutes(2));
            underWay.setLastAccessedTime(clock.instant());

            other.deleteById(id);
            one.save(underWay);

            assertThat(one.findById(id)).isNull();
        }

        @Test
        void is_not_prevented_by_a_request_that_wrote_first() {
            String id = begin("secretary");
            StoredSession underWay = found(one, id);
            clock.pass(Duration.ofMinutes(2));
            underWay.setLastAccessedTime(clock.instant());

            one.save(underWay);
            other.deleteById(id);

            assertThat(one.findById(id)).isNull();
        }
    }

    @Test
    void old_sessions_are_cleared_away_a_few_with_each_new_one() {
        int many = 2 * StoredSessions.SWEEP;
        for (int number = 0; number < many; number++) {
            begin("secretary");
        }
        clock.pass(Duration.ofHours(2));

        begin("secretary");
        assertThat(stored()).hasSizeBetween(many + 1 - StoredSessions.SWEEP, many);
        begin("secretary");
        begin("secretary");
        String last = begin("secretary");

        assertThat(stored()).hasSizeLessThanOrEqualTo(4);
        assertThat(who(one, last)).isEqualTo("secretary");
    }

    private String begin(String name) {
        StoredSession session = one.createSession();
        session.setAttribute(WHO, name);
        one.save(session);
        return session.getId();
    }

    /** A request that comes after a while and changes nothing. */
    private void look(StoredSessions sessions, String id, Duration later) {
        clock.pass(later);
        StoredSession session = found(sessions, id);
        session.setLastAccessedTime(clock.instant());
        sessions.save(session);
    }

    private static StoredSession found(StoredSessions sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private static @Nullable Object who(StoredSessions sessions, String id) {
        return found(sessions, id).getAttribute(WHO);
    }

    private List<Document> stored() {
        return documents.scan(StoredSessions.PREFIX, null, 1_000);
    }
}
