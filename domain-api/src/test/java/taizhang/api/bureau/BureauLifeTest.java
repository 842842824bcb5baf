// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauLife.Happened;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BureauLifeTest {

    private static final BureauId ID = new BureauId("b");
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    @Test
    void the_latest_effective_wins_whenever_it_was_said() {
        BureauLife life = life(renamed("七月名", JULY), renamed("五月名", MAY));
        assertThat(life.nameOn(MAY.minusDays(1))).isEqualTo("原名");
        assertThat(life.nameOn(JULY.minusDays(1))).isEqualTo("五月名");
        assertThat(life.nameOn(JULY)).isEqualTo("七月名");
    }

    @Test
    void of_two_that_count_from_one_day_the_last_recorded_wins() {
        assertThat(life(renamed("先", JULY), renamed("后", JULY)).nameOn(JULY)).isEqualTo("后");
    }

    @Test
    void what_was_undone_counts_no_more_though_it_was_known_then() {
        BureauLife life = life(renamed("先", MAY), renamed("后", JULY), undone(3, JULY));
        assertThat(life.nameOn(JULY)).isEqualTo("先");
        assertThat(life.names()).containsExactly("原名", "先");
        assertThat(life.at(3)).map(then -> then.nameOn(JULY)).contains("后");
    }

    @Test
    void it_is_there_from_its_first_day_to_the_day_before_its_end() {
        BureauLife life = life(new BureauClosed(ID, JULY, null));
        assertThat(life.isThereOn(NEW_YEAR.minusDays(1))).isFalse();
        assertThat(life.isThereOn(NEW_YEAR)).isTrue();
        assertThat(life.isThereOn(JULY.minusDays(1))).isTrue();
        assertThat(life.isThereOn(JULY)).isFalse();
    }

    @Test
    void it_goes_on_in_another_from_the_day_of_the_merger_on() {
        BureauId into = new BureauId("c");
        BureauLife life = life(new BureauMerged(ID, into, JULY, null));
        assertThat(life.mergedInto(JULY.minusDays(1))).isNull();
        assertThat(life.mergedInto(JULY)).isEqualTo(into);
    }

    @Test
    void it_begins_with_a_registration() {
        assertThatThrownBy(() -> new BureauLife(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BureauLife(List.of(new Happened(1, renamed("名", MAY)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Names said and taken back at random, looked up the slow way: day by day, event by event. */
    @RepeatedTest(50)
    void any_day_after_any_changes_reads_as_if_they_were_gone_through_one_by_one(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<BureauEvent> events = new ArrayList<>();
        List<Integer> standing = new ArrayList<>();
        for (int number = 2; number < 22; number++) {
            if (!standing.isEmpty() && random.nextInt(4) == 0) {
                int change = standing.remove(random.nextInt(standing.size()));
                events.add(undone(change, events.get(change - 2).effectiveOn()));
            } else {
                events.add(renamed("名" + number, NEW_YEAR.plusDays(random.nextInt(10))));
                standing.add(number);
            }
        }
        BureauLife life = life(events.toArray(BureauEvent[]::new));
        for (int day = 0; day < 12; day++) {
            LocalDate on = NEW_YEAR.plusDays(day);
            String expected = "原名";
            LocalDate since = LocalDate.MIN;
            for (int number : standing) {
                var renamed = (BureauRenamed) events.get(number - 2);
                if (!renamed.effectiveOn().isAfter(on) && !renamed.effectiveOn().isBefore(since)) {
                    expected = renamed.name();
                    since = renamed.effectiveOn();
                }
            }
            assertThat(life.nameOn(on))
                    .as("seed %d, %s", repetition.getCurrentRepetition(), on)
                    .isEqualTo(expected);
        }
    }

    private static BureauRenamed renamed(String name, LocalDate day) {
        return new BureauRenamed(ID, name, day, null);
    }

    private static BureauChangeUndone undone(long change, LocalDate day) {
        return new BureauChangeUndone(ID, change, day, "误录");
    }

    private static BureauLife life(BureauEvent... events) {
        BureauLife life = new BureauLife(
                List.of(new Happened(1, new BureauRegistered(ID, "原名", BureauKind.OTHER, Level.CITY, null, NEW_YEAR))));
        for (BureauEvent event : events) {
            life = life.and(new Happened(life.events().size() + 1L, event));
        }
        return life;
    }
}
