// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Login;
import taizhang.web.HandClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifiedPasswordsTest {

    static final Login ADMIN = new Login("admin");
    static final Stamp STAMP = new Stamp(3, 1);

    final HandClock clock = new HandClock();
    final VerifiedPasswords verified = new VerifiedPasswords(clock);

    @BeforeEach
    void a_password_was_right() {
        verified.remember(ADMIN, "right", STAMP);
    }

    @Test
    void it_is_known_for_less_than_five_minutes() {
        assertThat(verified.knows(ADMIN, "right", STAMP)).isTrue();
        clock.pass(VerifiedPasswords.MEMORY);
        assertThat(verified.knows(ADMIN, "right", STAMP)).isFalse();
    }

    @Test
    void another_password_or_login_is_not() {
        assertThat(verified.knows(ADMIN, "wrong", STAMP)).isFalse();
        assertThat(verified.knows(new Login("admi"), "nright", STAMP)).isFalse();
    }

    @Test
    void it_is_forgotten_with_the_next_event_of_the_account_and_the_next_password() {
        assertThat(verified.knows(ADMIN, "right", new Stamp(4, 1))).isFalse();
        assertThat(verified.knows(ADMIN, "right", new Stamp(3, 2))).isFalse();
    }
}
