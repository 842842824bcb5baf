// SPDX-License-Identifier: Apache-2.0
package taizhang.torture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Scale;
import taizhang.torture.trial.Trial;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TortureTest {

    @TempDir
    Path work;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private interface Body {
        void run(Trial trial) throws Exception;
    }

    private static Part part(String name, Body body) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String run(Trial trial) throws Exception {
                body.run(trial);
                return "once";
            }
        };
    }

    private boolean run(Part... parts) throws IOException {
        Order order = new Order(Scale.SHORT, 7, Set.of());
        return new Torture(List.of(parts), order, work, new PrintStream(said, true, UTF_8)).run();
    }

    private List<String> lines() {
        return said.toString(UTF_8).lines().toList();
    }

    @Test
    void the_seed_stands_first_and_the_sum_of_all_parts_last() throws Exception {
        assertThat(run(
                        part("one", trial -> trial.findings().acknowledged(2)),
                        part("two", trial -> trial.findings().acknowledged(3))))
                .isTrue();
        assertThat(lines().getFirst()).isEqualTo("seed 7; ./torture --short --seed 7 makes the same choices");
        assertThat(lines().getLast()).isEqualTo("acknowledged 5, lost 0, duplicated 0, torn 0, gaps 0");
    }

    @Test
    void a_loss_fails_the_run_and_is_told_with_the_seed() throws Exception {
        assertThat(run(part("one", trial -> trial.findings().lost("event 3")))).isFalse();
        assertThat(lines()).contains("LOST one (seed 7): event 3");
        assertThat(lines().getLast()).isEqualTo("acknowledged 0, lost 1, duplicated 0, torn 0, gaps 0");
    }

    @Test
    void a_part_that_breaks_off_fails_the_run_and_the_next_one_still_runs() throws Exception {
        assertThat(run(
                        part("one", _ -> {
                            throw new IllegalStateException("it does not start");
                        }),
                        part("two", trial -> trial.findings().acknowledged(1))))
                .isFalse();
        assertThat(lines()).anyMatch(line -> line.startsWith("WRONG one (seed 7): it broke off"));
        assertThat(lines().getLast()).startsWith("acknowledged 1,");
    }

    @Test
    void a_part_that_this_machine_cannot_run_says_so_loudly() throws Exception {
        assertThat(run(part("one", _ -> {
                    throw new CannotRun("no root");
                })))
                .isTrue();
        assertThat(lines()).contains("one: NOT RUN 未运行: no root");
    }

    @Test
    void an_order_names_parts_and_a_seed() {
        Order order = Order.of(new String[] {"--short", "--seed", "9", "kill"}, List.of("kill", "views"));
        assertThat(order).isEqualTo(new Order(Scale.SHORT, 9, Set.of("kill")));
        assertThat(order.asksFor("views")).isFalse();
    }

    @Test
    void an_unknown_part_or_a_seed_that_is_no_number_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.of(new String[] {"kil"}, List.of("kill")))
                .withMessageStartingWith("There is no part 'kil'; the parts are kill");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.of(new String[] {"--seed"}, List.of("kill")))
                .withMessage("--seed needs a number, not 'nothing'.");
    }
}
