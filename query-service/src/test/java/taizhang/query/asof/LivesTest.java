// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life.Version;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LivesTest {

    private static RecordId record(int number) {
        return new RecordId("record-" + number);
    }

    @Test
    void two_lists_made_from_one_know_nothing_of_each_other() {
        Lives<String> one = Lives.<String>of(List.of()).with(record(1), 1, "first");
        Lives<String> left = one.with(record(2), 2, "left");
        Lives<String> right = one.with(record(3), 2, "right").with(record(2), 3, "later");

        assertThat(one).hasSize(1);
        assertThat(left.with(record(3), 4, "x"))
                .extracting(Life::record)
                .containsExactly(record(1), record(2), record(3));
        assertThat(right).extracting(Life::record).containsExactly(record(1), record(3), record(2));
        assertThat(one.find(record(2))).isNull();
    }

    @RepeatedTest(5)
    void say_what_a_search_through_all_of_them_would(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Life<String>> plain = new ArrayList<>();
        List<Lives<String>> made = new ArrayList<>(List.of(Lives.of(List.of())));
        for (int position = 1; position <= 300; position++) {
            RecordId id = record(random.nextInt(60));
            String said = random.nextInt(5) == 0 ? null : "at " + position;
            Version<String> version = new Version<>(position, said);
            plain.stream()
                    .filter(life -> life.record().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            life -> plain.set(plain.indexOf(life), life.with(version)),
                            () -> plain.add(new Life<>(id, List.of(version))));
            // What was made before is asked and built on again, as by a batch that is delivered twice.
            made.get(random.nextInt(made.size())).with(id, position, said);
            made.add(made.getLast().with(id, position, said));

            assertThat(made.getLast())
                    .as("seed %d", repetition.getCurrentRepetition())
                    .isEqualTo(plain);
            assertThat(made.getLast().find(id))
                    .isEqualTo(plain.stream()
                            .filter(life -> life.record().equals(id))
                            .findFirst()
                            .orElseThrow());
        }
    }
}
