// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.codec.LedgerJson;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class TakePartTest extends CommandTest {

    /** A session of ty-ga in which ty-sf took part. */
    private String joint() {
        String body = """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "联合学习", "heldOn": "2022-12-05", "participants": ["ty-sf"]}""";
        return gate.execute("RecordSession", LedgerJson.strict().readTree(body), SECRETARY, key + "-joint")
                .id();
    }

    @ParameterizedTest
    @EnumSource(TakePart.Word.class)
    void each_word_has_a_form_in_both_languages_without_a_raw_key(TakePart.Word word) {
        String id = joint();
        for (String language : List.of("zh-CN", "en")) {
            Answer form = desk(NEIGHBOUR)
                    .send(MockMvcRequestBuilders.get(word.pattern, id).header("Accept-Language", language));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.body())
                    .doesNotContain("??")
                    .doesNotContain("record.field.")
                    .doesNotContain("command.");
        }
    }

    @Test
    void the_headcount_of_the_own_bureau_is_confirmed_and_changed_later() {
        String path = "/records/" + joint() + "/confirm";
        Answer form = desk(NEIGHBOUR).open(path);
        assertThat(form.inputs().get("bureau")).containsExactly("ty-sf");
        Answer again = desk(NEIGHBOUR).handIn(form, path, "attendance.expected", "9", "attendance.present", "10");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("attendance.present-error")).isNotNull();
        Answer done = desk(NEIGHBOUR)
                .handIn(form, path, "attendance.expected", "9", "attendance.present", "8", "attendance.leave", "1");
        assertThat(done.location()).contains("/records/", "saved=confirmed");
        Answer changed = desk(NEIGHBOUR)
                .handIn(desk(NEIGHBOUR).open(path), path, "attendance.expected", "9", "attendance.present", "7");
        assertThat(changed.location()).contains("saved=confirmed");
    }

    @Test
    void who_took_no_part_leaves_with_a_reason_and_no_longer_sees_it() {
        String id = joint();
        String path = "/records/" + id + "/decline";
        Answer form = desk(NEIGHBOUR).open(path);
        assertThat(desk(NEIGHBOUR).handIn(form, path).status()).isEqualTo(422);
        Answer done = desk(NEIGHBOUR).handIn(form, path, "reason", "当日值班");
        assertThat(done.location()).startsWith("/todo?").contains("saved=declined");
        assertThat(desk(NEIGHBOUR).open("/records/{id}/confirm", id).status()).isEqualTo(404);
    }

    @Test
    void the_host_records_who_has_made_it_up() {
        String body = """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "学习", "heldOn": "2022-12-05", "attendance": {"expected": 9, "present": 7, "leave": 1}}""";
        String id = gate.execute("RecordSession", LedgerJson.strict().readTree(body), SECRETARY, key + "-own")
                .id();
        String path = "/records/" + id + "/make-up";
        Answer form = desk(SECRETARY).open(path);
        Answer tooMany = desk(SECRETARY).handIn(form, path, "on", "2022-12-09", "persons", "3");
        assertThat(tooMany.page().getElementById("persons-error")).isNotNull();
        Answer done = desk(SECRETARY).handIn(form, path, "on", "2022-12-09", "persons", "2");
        assertThat(done.location()).contains("saved=made_up");
    }

    @Test
    void the_host_is_asked_for_nothing() {
        assertThat(desk(SECRETARY).open("/records/{id}/confirm", joint()).status())
                .isEqualTo(422);
    }
}
