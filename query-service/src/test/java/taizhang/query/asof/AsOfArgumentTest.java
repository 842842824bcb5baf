// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.answer.LogEnd;
import taizhang.web.clock.LedgerClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsOfArgumentTest {

    private final LedgerClock clock = new LedgerClock(Clock.systemUTC());
    private final CommitLog log = new MemoryCommitLog(clock);
    private final AsOfArgument argument =
            new AsOfArgument(new EndsOfDays(log, new LogEnd(log, new OneAnswer(new MemoryDocumentStore()))), clock);

    {
        commitAt("2022-12-05T15:59:59.999Z");
        commitAt("2022-12-05T16:00:00Z");
        clock.standAt(Instant.parse("2022-12-20T01:00:00Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_a_day_everything_known_is_shown(String nothing) {
        AsOf asOf = argument.read(nothing);

        assertThat(asOf.isNow()).isTrue();
        assertThat(asOf.knows(log.head())).isTrue();
        assertThat(asOf.today()).isEqualTo("2022-12-20");
    }

    @Test
    void a_day_ends_at_midnight_in_the_city_and_not_elsewhere() {
        assertThat(argument.read("2022-12-05")).isEqualTo(new AsOf(day(5), 1, day(5)));
        assertThat(argument.read("2022-12-06")).isEqualTo(new AsOf(day(6), 2, day(6)));
    }

    @Test
    void no_day_is_offered_that_would_be_refused() {
        assertThat(argument.read("1900-07-15").quarterEnds())
                .containsExactly(LocalDate.parse("1900-06-30"), LocalDate.parse("1900-03-31"));
    }

    @Test
    void before_the_first_event_nothing_was_known() {
        assertThat(argument.read("2022-12-04").position()).isZero();
    }

    @Test
    void today_is_a_day_like_any_other() {
        assertThat(argument.read("2022-12-20").position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-12-21",
                "2022-02-30",
                "9999-12-31",
                "0001-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "20221205",
                "yesterday",
                "2022-12-05T00:00",
                "'; drop"
            })
    void an_impossible_or_future_day_is_refused_at_its_field(String day) {
        assertThatThrownBy(() -> argument.read(day)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.DATE_INVALID);
            assertThat(refused.faults().getFirst().field()).isEqualTo("asOf");
        });
    }

    @Test
    void other_pages_are_linked_as_of_the_same_day() {
        assertThat(argument.read("2022-12-05").link("/records/1")).isEqualTo("/records/1?asOf=2022-12-05");
        assertThat(argument.read("2022-12-05").link("/city?year=2022")).isEqualTo("/city?year=2022&asOf=2022-12-05");
        assertThat(argument.read(null).link("/records/1")).isEqualTo("/records/1");
    }

    private void commitAt(String instant) {
        clock.standAt(Instant.parse(instant));
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        log.append(List.of(
                new NewEvent(instant, instant, 0, null, clock.instant(), "study.session-held.v1", null, empty, empty)));
    }

    private static LocalDate day(int dayOfMonth) {
        return LocalDate.of(2022, 12, dayOfMonth);
    }
}
