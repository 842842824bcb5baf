// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: machines of a few numbers whose faults are known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {

    @Test
    void every_reachable_state_is_counted_once() {
        Verdict verdict = Checker.explore(numbers(at -> at < 10 ? List.of(at + 1, at + 2) : List.of(), -1, -1));

        assertThat(verdict.counterexample()).isEmpty();
        assertThat(verdict.states()).isEqualTo(12);
        assertThat(verdict.ends()).isEqualTo(2);
    }

    @Test
    void the_way_to_a_broken_promise_is_a_shortest_one() {
        Verdict verdict = Checker.explore(numbers(at -> at < 10 ? List.of(at + 1, at + 2) : List.of(), 4, -1));

        assertThat(verdict.counterexample()).hasValueSatisfying(found -> {
            assertThat(found.broken()).isEqualTo("forbidden");
            assertThat(found.trace()).containsExactly("to 2", "to 4", "=> 4");
        });
    }

    @Test
    void an_end_at_the_wrong_place_is_found() {
        Verdict verdict = Checker.explore(numbers(at -> at < 3 ? List.of(at + 1) : List.of(), -1, 3));

        assertThat(verdict.counterexample())
                .hasValueSatisfying(found -> assertThat(found.broken()).isEqualTo("ends wrongly"));
    }

    @Test
    void a_circle_that_leads_to_no_end_is_found() {
        Verdict verdict = Checker.explore(numbers(
                at -> switch (at) {
                    case 0 -> List.of(1, 2);
                    case 2 -> List.of(3);
                    case 3 -> List.of(2);
                    default -> List.of();
                },
                -1,
                -1));

        assertThat(verdict.counterexample()).hasValueSatisfying(found -> {
            assertThat(found.broken()).isEqualTo(Checker.AN_END_IS_ALWAYS_REACHABLE);
            assertThat(found.trace()).containsExactly("to 2", "=> 2");
        });
    }

    private static Model<Integer> numbers(Function<Integer, List<Integer>> next, int forbidden, int wrongEnd) {
        return new Model<>() {
            @Override
            public Integer initial() {
                return 0;
            }

            @Override
            public List<Step<Integer>> steps(Integer at) {
                return next.apply(at).stream()
                        .map(to -> new Step<>("to " + to, to))
                        .toList();
            }

            @Override
            public Optional<String> broken(Integer at) {
                return at == forbidden ? Optional.of("forbidden") : Optional.empty();
            }

            @Override
            public Optional<String> brokenAtEnd(Integer at) {
                return at == wrongEnd ? Optional.of("ends wrongly") : Optional.empty();
            }
        };
    }
}
