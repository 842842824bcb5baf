// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Login;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialsTest {

    static final Login ADMIN = new Login("admin");

    final MemoryDocumentStore documents = new MemoryDocumentStore();
    final Credentials credentials = new Credentials(documents, new PasswordHashing());

    @Test
    void a_password_is_kept_as_argon2id_with_19_MiB_and_two_passes() {
        credentials.setPassword(ADMIN, "口令 with 𠮷");
        assertThat(new String(documents.get("credential/admin").body(), UTF_8))
                .startsWith("{\"hash\":\"{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("口令");
        assertThat(credentials.matches(ADMIN, "口令 with 𠮷")).isTrue();
        assertThat(credentials.matches(ADMIN, "口令 with 吉")).isFalse();
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one_under_a_higher_version() {
        credentials.setPassword(ADMIN, "old");
        credentials.setPassword(ADMIN, "new");
        assertThat(credentials.matches(ADMIN, "old")).isFalse();
        assertThat(credentials.verify(ADMIN, "new")).hasValue(2);
    }

    @Test
    void nobody_has_no_password_not_even_the_one_that_costs_the_time() {
        assertThat(credentials.matches(new Login("nobody"), "nobody's password"))
                .isFalse();
        assertThat(credentials.verify(null, "nobody's password")).isEmpty();
    }

    @Test
    void a_generated_password_is_long_and_never_the_same() {
        assertThat(FirstPassword.generate()).hasSize(16).isNotEqualTo(FirstPassword.generate());
    }
}
