// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitSignalsTest {

    private final CommitSignals signals = new CommitSignals();
    private final List<String> heard = new ArrayList<>();

    @Test
    void one_who_throws_keeps_the_signal_from_nobody_and_is_reported() throws Exception {
        signals.subscribe(() -> {
            throw new IllegalStateException("a listener's fault");
        });
        signals.subscribe(() -> heard.add("told"));
        Thread writer = new Thread(signals::fire);
        writer.setUncaughtExceptionHandler((_, fault) -> heard.add(fault.getMessage()));
        writer.start();
        writer.join();
        assertThat(heard).containsExactly("a listener's fault", "told");
    }

    @Test
    void a_signal_subscribed_twice_is_ended_once_at_a_time() {
        Runnable signal = () -> heard.add("told");
        var first = signals.subscribe(signal);
        signals.subscribe(signal);
        first.close();
        first.close();
        signals.fire();
        assertThat(heard).containsExactly("told");
    }
}
