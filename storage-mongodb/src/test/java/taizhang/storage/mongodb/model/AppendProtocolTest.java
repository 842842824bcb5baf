// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The protocol of the store keeps every {@link Promise} in every state that these writers can reach with these faults. A
 * slice by default; {@code -Dtaizhang.model=full} for all. The floors are there so that a model in which nothing happens is
 * noticed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendProtocolTest {

    private static final boolean FULL = "full".equals(System.getProperty("taizhang.model"));

    @Test
    void two_writers_with_contended_units_of_work() {
        holds("2 writers, 3 contended units", Configurations.contended(new Faults(1, 1, 1)), 16_000);
        holds("2 writers, 3 contended units", Configurations.contended(new Faults(1, 0, 2)), 30_000);
        if (FULL) {
            holds("2 writers, 3 contended units", Configurations.contended(new Faults(2, 2, 2)), 100_000);
        }
    }

    @Test
    void two_writers_that_come_back_to_each_others_aggregates() {
        holds("2 writers, 5 units", Configurations.revisited(new Faults(1, 1, 0)), 20_000);
        holds("2 writers, 5 units", Configurations.revisited(new Faults(0, 0, 1)), 30_000);
        if (FULL) {
            holds("2 writers, 5 units", Configurations.revisited(new Faults(2, 1, 1)), 400_000);
            holds("2 writers, 5 units", Configurations.revisited(new Faults(1, 0, 2)), 450_000);
        }
    }

    @Test
    void two_writers_with_batches_of_two() {
        holds("2 writers, batches of 2", Configurations.batches(new Faults(1, 1, 1)), 70_000);
        if (FULL) {
            holds("2 writers, batches of 2", Configurations.batches(new Faults(2, 1, 2)), 550_000);
        }
    }

    @Test
    void three_writers() {
        holds("3 writers, 3 units", Configurations.threeWriters(new Faults(1, 1, 0)), 25_000);
        holds("3 writers, 3 units", Configurations.threeWriters(new Faults(0, 0, 1)), 20_000);
        if (FULL) {
            holds("3 writers, 3 units", Configurations.threeWriters(new Faults(2, 1, 1)), 450_000);
            holds("3 writers, 3 units", Configurations.threeWriters(new Faults(1, 0, 2)), 350_000);
        }
    }

    @Test
    void units_of_work_over_several_aggregates() {
        holds("2 writers, pointers", Configurations.wide(new Faults(1, 1, 0)), 13_000);
        holds("2 writers, pointers", Configurations.wide(new Faults(0, 1, 1)), 30_000);
        holds("3 writers, pointers", Configurations.wideWithThreeWriters(new Faults(0, 2, 0)), 16_000);
        if (FULL) {
            holds("2 writers, pointers", Configurations.wide(new Faults(2, 1, 1)), 300_000);
            holds("2 writers, pointers", Configurations.wide(new Faults(1, 0, 2)), 300_000);
            holds("3 writers, pointers", Configurations.wideWithThreeWriters(new Faults(1, 1, 1)), 1_000_000);
        }
    }

    @Test
    void a_writer_left_without_an_answer_would_be_noticed() {
        AppendModel model = Configurations.contended(Faults.NONE);

        assertThat(model.brokenAtEnd(model.initial())).hasValue("EVERY_WRITER_IS_ANSWERED");
    }

    /** A model in which something never happens says nothing about it. */
    @Test
    void every_kind_of_step_is_taken() {
        Set<Class<?>> taken = new HashSet<>(
                Checker.explore(Configurations.contended(new Faults(1, 0, 2))).kinds());
        taken.addAll(Checker.explore(Configurations.wide(new Faults(1, 1, 0))).kinds());

        assertThat(taken).containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
    }

    private static void holds(String name, AppendModel model, int floor) {
        Verdict verdict = Checker.explore(model);
        System.out.printf("model check: %s, %s: %,d states%n", name, model.faults(), verdict.states());
        assertThat(verdict.counterexample()).as(name).isEmpty();
        assertThat(verdict.states()).as("states of " + name).isGreaterThan(floor);
        assertThat(verdict.ends()).as("ends of " + name).isPositive();
    }
}
