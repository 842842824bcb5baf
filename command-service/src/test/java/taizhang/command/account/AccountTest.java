// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class AccountTest extends CommandTest {

    private static final BureauId BRANCH = new BureauId("ty-ga");

    @Autowired
    History history;

    private final Login login = new Login("post-" + key.substring(0, 8));

    @Nested
    class Opening {

        @Test
        void a_secretary_has_the_scope_of_a_bureau() {
            assertThat(ask("OpenAccount", "SECRETARY", "ty-ga").status()).isEqualTo(201);
            assertThat(history.of("account:" + login))
                    .containsExactly(new AccountOpened(login, Role.SECRETARY, BRANCH));
        }

        @Test
        void the_others_have_none_even_if_one_was_chosen() {
            ask("OpenAccount", "SUPERVISOR", "ty-ga");
            assertThat(history.of("account:" + login)).containsExactly(new AccountOpened(login, Role.SUPERVISOR, null));
        }

        @ParameterizedTest
        @CsvSource({
            "SECRETARY, , bureau field.required",
            "SECRETARY, xx-xx, bureau bureau.unknown",
            "EMPEROR, ty-ga, role choice.unknown",
        })
        void names_what_is_wrong(String role, String bureau, String fault) {
            assertThat(ask("OpenAccount", role, bureau).faults()).containsExactly(fault);
            nothing_was_recorded();
        }

        @ParameterizedTest
        @CsvSource({"Admin, id.invalid", "a b, id.invalid", "../x, id.invalid", "system, id.taken"})
        void a_name_is_well_formed_and_not_the_programs_own(String name, String code) {
            String body = "{\"login\": \"%s\", \"role\": \"SUPERVISOR\"}".formatted(name);
            assertThat(send(ADMINISTRATOR, "OpenAccount", body).faults()).containsExactly("login " + code);
            nothing_was_recorded();
        }

        @Test
        void a_name_is_taken_for_good() {
            ask("OpenAccount", "SUPERVISOR", null);
            close();
            assertThat(ask("OpenAccount", "SUPERVISOR", null).faults()).containsExactly("login id.taken");
        }

        @Test
        void is_for_administrators() {
            String body = "{\"login\": \"%s\", \"role\": \"ADMINISTRATOR\"}".formatted(login);
            assertThat(send("OpenAccount", body).status()).isEqualTo(403);
            nothing_was_recorded();
        }
    }

    @Nested
    class Once_open {

        @Test
        void it_gets_another_role_in_place_of_the_old_one() {
            ask("OpenAccount", "SUPERVISOR", null);
            ask("GrantRole", "SECRETARY", "ty-ga");
            assertThat(history.of("account:" + login)).last().isEqualTo(new RoleGranted(login, Role.SECRETARY, BRANCH));
        }

        @Test
        void the_role_it_has_is_no_change() {
            ask("OpenAccount", "SECRETARY", "ty-ga");
            assertThat(ask("GrantRole", "SECRETARY", "ty-ga").faults()).containsExactly(" record.unchanged");
        }

        @Test
        void it_closes_once_and_then_accepts_nothing_more() {
            ask("OpenAccount", "SECRETARY", "ty-ga");
            close();
            assertThat(history.of("account:" + login)).last().isEqualTo(new AccountClosed(login));
            assertThat(close().faults()).containsExactly(" account.closed");
            assertThat(ask("GrantRole", "SUPERVISOR", null).faults()).containsExactly(" account.closed");
        }
    }

    @Test
    void what_was_never_opened_is_not_found() {
        assertThat(close().status()).isEqualTo(404);
        assertThat(ask("GrantRole", "SUPERVISOR", null).status()).isEqualTo(404);
        nothing_was_recorded();
    }

    @Test
    void nobody_changes_the_own_account() {
        String self = "{\"login\": \"%s\"%s}";
        send(ADMINISTRATOR, "OpenAccount", self.formatted("admin", ", \"role\": \"ADMINISTRATOR\""));
        assertThat(send(ADMINISTRATOR, "CloseAccount", self.formatted("admin", ""))
                        .faults())
                .containsExactly(" access.denied");
        assertThat(send(ADMINISTRATOR, "GrantRole", self.formatted("admin", ", \"role\": \"SUPERVISOR\""))
                        .faults())
                .containsExactly(" access.denied");
    }

    private Answer ask(String command, String role, String bureau) {
        String scope = bureau == null ? "" : ", \"bureau\": \"" + bureau + "\"";
        return send(ADMINISTRATOR, command, "{\"login\": \"%s\", \"role\": \"%s\"%s}".formatted(login, role, scope));
    }

    private Answer close() {
        return send(ADMINISTRATOR, "CloseAccount", "{\"login\": \"%s\"}".formatted(login));
    }
}
