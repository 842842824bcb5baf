// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.web.HandClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginThrottleTest {

    final HandClock clock = new HandClock();
    final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void four_failures_delay_nobody() {
        fail(4, "admin", "10.0.0.1");
        assertThat(throttle.delays("admin", "10.0.0.1")).isFalse();
    }

    @Test
    void five_failures_delay_the_account_at_that_address_only() {
        fail(5, "admin", "10.0.0.1");
        assertThat(throttle.delays("admin", "10.0.0.1")).isTrue();
        assertThat(throttle.delays("admin", "10.0.0.2")).isFalse();
        assertThat(throttle.delays("secretary-ty-ga", "10.0.0.1")).isFalse();
    }

    @Test
    void the_delay_is_over_after_ten_minutes_and_the_count_begins_anew() {
        fail(5, "admin", "10.0.0.1");
        clock.pass(Duration.ofMinutes(10));
        assertThat(throttle.delays("admin", "10.0.0.1")).isFalse();
        fail(1, "admin", "10.0.0.1");
        assertThat(throttle.delays("admin", "10.0.0.1")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        fail(4, "admin", "10.0.0.1");
        throttle.succeeded("admin", "10.0.0.1");
        fail(4, "admin", "10.0.0.1");
        assertThat(throttle.delays("admin", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }
}
