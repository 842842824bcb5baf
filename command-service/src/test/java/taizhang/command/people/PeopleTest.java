// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.account.Role;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.storage.Commit;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;

class PeopleTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("supervisor", Role.SUPERVISOR, null);

    @Autowired
    private DocumentStore documents;

    private Answer page(Actor actor) {
        pages_know_everything();
        return desk(actor).open("/people?bureau=ty-ga");
    }

    /** The id under which the secretary of ty-ga has added someone. */
    private String add(String name) {
        Answer page = page(SECRETARY);
        String id = page.page().selectFirst("input[name=id]").attr("value");
        Answer added = desk(SECRETARY).handIn(page, "/people", "name", name);
        assertThat(added.status()).isEqualTo(303);
        head = log.head();
        return id;
    }

    private Answer erase(Actor actor, String id, String reason) {
        Answer page = page(actor);
        return desk(actor)
                .handIn(page, "/people/" + id + "/erase", "bureau", "ty-ga", "commandId", key + id, "reason", reason);
    }

    @Nested
    class A_person {

        @Test
        void is_added_by_a_secretary_and_the_log_learns_no_name() {
            String id = add("欧阳不在日志");

            assertThat(page(SECRETARY).page().text()).contains("欧阳不在日志", id);
            assertThat(everything()).contains(id).doesNotContain("欧阳不在日志");
        }

        @Test
        void is_added_once_however_often_the_form_is_sent() {
            Answer page = page(SECRETARY);
            desk(SECRETARY).handIn(page, "/people", "name", "只记一次");
            long after = log.head();
            Answer again = desk(SECRETARY).handIn(page, "/people", "name", "只记一次");
            assertThat(again.status()).isEqualTo(303);
            assertThat(log.head()).isEqualTo(after);
        }

        @Test
        void without_a_readable_name_is_asked_for_it_again_and_nothing_typed_is_lost() {
            Answer again = desk(SECRETARY).handIn(page(SECRETARY), "/people", "name", "a\u202eb");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#name-error").text()).contains("U+202E");
            assertThat(again.page().select("#name").val()).isEqualTo("a\u202eb");
            nothing_was_recorded();
        }

        @Test
        void is_named_only_to_those_who_may_know() {
            String id = add("甲某某");
            assertThat(page(SUPERVISOR).page().text()).contains("甲某某");
            assertThat(page(ADMINISTRATOR).page().text()).contains(id).doesNotContain("甲某某");
            assertThat(page(NEIGHBOUR).status()).isEqualTo(404);
            assertThat(desk(NEIGHBOUR).open("/api/people?bureau=ty-ga").status())
                    .isEqualTo(404);
        }

        @Test
        void is_added_by_a_program_in_two_steps() {
            Answer kept = desk(SECRETARY)
                    .send(MockMvcRequestBuilders.post("/api/people")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\": \"程序录入\"}".getBytes(UTF_8)));
            assertThat(kept.status()).isEqualTo(201);
            String id = LedgerJson.mapper().readTree(kept.body()).path("id").stringValue();
            nothing_was_recorded();
            assertThat(send("OpenPerson", """
                    {"id": "%s", "bureau": "ty-ga"}""".formatted(id)).status()).isEqualTo(201);
            pages_know_everything();
            assertThat(desk(SECRETARY).open("/api/people?bureau=ty-ga").body()).contains("程序录入");
        }

        @Test
        void without_a_name_in_the_vault_or_beyond_the_own_bureau_is_not_added() {
            String nobody = "00000000-0000-7000-8000-000000000009";
            assertThat(send("OpenPerson", """
                    {"id": "%s", "bureau": "ty-ga"}""".formatted(nobody)).faults()).containsExactly("id person.unknown");
            assertThat(send("OpenPerson", """
                    {"id": "%s", "bureau": "ty-sf"}""".formatted(nobody)).faults()).containsExactly("bureau access.denied");
            nothing_was_recorded();
        }
    }

    @Nested
    class An_erased_person {

        @Test
        void has_no_name_any_more_anywhere_and_the_log_stands_as_it_was() {
            String id = add("将被删除");
            byte[] hash = log.read(head - 1, 1).getFirst().hash();
            Answer erased = erase(SUPERVISOR, id, "本人要求");

            assertThat(erased.status()).isEqualTo(303);
            for (Actor actor : new Actor[] {SECRETARY, SUPERVISOR, ADMINISTRATOR}) {
                assertThat(page(actor).page().text())
                        .contains(id, "已依法删除", "本人要求")
                        .doesNotContain("将被删除");
            }
            assertThat(documents.get("vault/" + id)).isNull();
            assertThat(log.read(head - 1, 1).getFirst().hash()).isEqualTo(hash);
        }

        @Test
        void is_erased_by_supervisors_and_administrators_with_a_reason_and_by_nobody_else() {
            String id = add("乙某某");
            assertThat(erase(SUPERVISOR, id, " ").status()).isEqualTo(422);
            assertThat(page(SECRETARY).page().select("form[action$=erase]")).isEmpty();
            assertThat(send("ErasePerson", """
                    {"id": "%s", "reason": "本人要求"}""".formatted(id)).status()).isEqualTo(403);
            assertThat(page(SECRETARY).page().text()).contains("乙某某");
            nothing_was_recorded();

            assertThat(erase(ADMINISTRATOR, id, "离职").status()).isEqualTo(303);
            assertThat(send(ADMINISTRATOR, "ErasePerson", """
                    {"id": "%s", "reason": "又一次"}""".formatted(id)).faults())
                    .containsExactly(" person.erased");
        }
    }

    /** The whole log and all documents as text. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (Commit commit : log.read(0, 10_000)) {
            for (NewEvent event : commit.events()) {
                all.append(new String(event.payload(), UTF_8)).append(new String(event.metadata(), UTF_8));
            }
        }
        documents.scan("", null, 100_000).forEach(document -> all.append(new String(document.body(), UTF_8)));
        return all.toString();
    }
}
