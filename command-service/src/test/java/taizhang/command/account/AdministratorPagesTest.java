// SPDX-License-Identifier: Apache-2.0
package taizhang.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.account.Login;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.security.Credentials;

class AdministratorPagesTest extends CommandTest {

    /** The desk's login is none of the shell's own, and to such a one it does not even admit that a page exists. */
    private static final List<Integer> FORBIDDEN = List.of(403, 404);

    @Autowired
    Credentials credentials;

    private final Login login = new Login("post-" + key.substring(0, 8));

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "admin-2026-admin"})
    void a_password_that_is_easily_guessed_is_refused_in_words(String wanted) {
        Answer form = desk(ADMINISTRATOR).open("/account/password");
        Answer again =
                desk(ADMINISTRATOR).handIn(form, "/account/password", "old", "x", "wanted", wanted, "again", wanted);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("wanted-error").text()).contains("过于简单");
        nothing_was_recorded();
    }

    @Nested
    class An_account {

        @Test
        void is_opened_with_a_password_that_is_shown_this_once() {
            Answer opened = open();
            String password = opened.page().getElementById("password").text();
            assertThat(credentials.matches(login, password)).isTrue();
            pages_know_everything();
            Answer list = desk(ADMINISTRATOR).open("/accounts");
            assertThat(list.body()).contains(login.value(), "天元公安分局").doesNotContain(password);
        }

        @Test
        void that_can_not_be_opened_leaves_the_form_as_it_was_and_no_password() {
            Answer form = desk(ADMINISTRATOR).open("/accounts/new");
            Answer again =
                    desk(ADMINISTRATOR).handIn(form, "/accounts/new", "login", login.value(), "role", "SECRETARY");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().getElementById("bureau-error")).isNotNull();
            assertThat(again.inputs().get("login")).containsExactly(login.value());
            assertThat(credentials.exist(login)).isFalse();
            nothing_was_recorded();
        }

        @Test
        void gets_a_new_password_that_ends_the_old_one() {
            String first = open().page().getElementById("password").text();
            pages_know_everything();
            Answer list = desk(ADMINISTRATOR).open("/accounts");
            Answer reset = desk(ADMINISTRATOR).handIn(list, "/accounts/" + login + "/password");
            assertThat(credentials.matches(login, first)).isFalse();
            assertThat(credentials.matches(
                            login, reset.page().getElementById("password").text()))
                    .isTrue();
        }

        @Test
        void is_closed_from_the_list_and_gets_no_password_any_more() {
            open();
            pages_know_everything();
            Answer list = desk(ADMINISTRATOR).open("/accounts");
            assertThat(desk(ADMINISTRATOR)
                            .handIn(list, "/accounts/" + login + "/close", "commandId", key)
                            .location())
                    .isEqualTo("/accounts");
            pages_know_everything();
            assertThat(lineOf(desk(ADMINISTRATOR).open("/accounts")).select("form"))
                    .isEmpty();
            assertThat(desk(ADMINISTRATOR)
                            .handIn(list, "/accounts/" + login + "/password")
                            .status())
                    .isEqualTo(404);
        }

        private Answer open() {
            Answer form = desk(ADMINISTRATOR).open("/accounts/new");
            Answer opened = desk(ADMINISTRATOR)
                    .handIn(form, "/accounts/new", "login", login.value(), "role", "SECRETARY", "bureau", "ty-ga");
            assertThat(opened.status()).isEqualTo(200);
            return opened;
        }

        private Element lineOf(Answer list) {
            return list.page().select("tbody tr").stream()
                    .filter(line -> line.text().contains(login.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class A_bureau {

        private final String id = "b-" + key.substring(0, 8);

        @Test
        void is_registered_below_another_and_described_later() {
            Answer form = desk(ADMINISTRATOR).open("/bureaus/new");
            Answer saved = desk(ADMINISTRATOR)
                    .handIn(
                            form,
                            "/bureaus/new",
                            "id",
                            id,
                            "name",
                            "荷塘公安分局",
                            "kind",
                            "PUBLIC_SECURITY",
                            "level",
                            "DISTRICT",
                            "parent",
                            "zz-ga");
            assertThat(saved.location()).contains("/bureaus/new?after=");
            pages_know_everything();
            String describe = "/bureaus/" + id + "/describe";
            Answer facts = desk(ADMINISTRATOR).open(describe);
            desk(ADMINISTRATOR).handIn(facts, describe, "hasCentralGroup", "true");
            pages_know_everything();
            assertThat(desk(ADMINISTRATOR).open(describe).inputs().get("hasCentralGroup"))
                    .containsExactly("true");
        }

        @Test
        void that_is_registered_already_keeps_its_identifier() {
            Answer form = desk(ADMINISTRATOR).open("/bureaus/new");
            Answer again = desk(ADMINISTRATOR)
                    .handIn(form, "/bureaus/new", "id", "ty-ga", "name", "重名", "kind", "JUSTICE", "level", "CITY");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().getElementById("id-error")).isNotNull();
            nothing_was_recorded();
        }

        @Test
        void that_nobody_registered_has_no_page() {
            assertThat(desk(ADMINISTRATOR).open("/bureaus/xx-xx/describe").status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/new", "/bureaus/new", "/bureaus/ty-ga/describe"})
    void a_secretary_has_no_business_here(String page) {
        assertThat(desk(SECRETARY).open(page).status()).isIn(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/new", "/accounts/admin/password", "/accounts/admin/close", "/bureaus/new"})
    void a_secretary_can_not_send_the_forms_of_others_either(String path) {
        Answer own = desk(SECRETARY).open("/account/password");
        assertThat(desk(SECRETARY).handIn(own, path).status()).isIn(FORBIDDEN);
        nothing_was_recorded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/records/new", "/records/any/correct", "/plans/any/issue"})
    void an_administrator_records_nothing(String page) {
        assertThat(desk(ADMINISTRATOR).open(page).status()).isIn(FORBIDDEN);
    }
}
