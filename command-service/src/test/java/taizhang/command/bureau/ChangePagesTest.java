// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class ChangePagesTest extends CommandTest {

    private final String id = "b-" + key.substring(0, 8);

    @BeforeEach
    void a_bureau_since_2022() {
        send(ADMINISTRATOR, "RegisterBureau", """
                {"id": "%s", "name": "荷塘区司法局", "kind": "JUSTICE", "level": "DISTRICT", "effectiveOn": "2022-01-01"}""".formatted(id));
        pages_know_everything();
        head = log.head();
    }

    @Test
    void a_new_name_is_saved_and_leads_to_the_bureau_s_page() {
        Answer form = open("rename");
        assertThat(form.inputs().get("name")).containsExactly("荷塘区司法局");
        Answer saved = handIn(form, "rename", "name", "荷塘区法治局", "effectiveOn", "2022-07-01");
        assertThat(saved.location()).isEqualTo("/bureaus/" + id + "?saved=changed&after=" + log.head());
        pages_know_everything();
        assertThat(open("rename").inputs().get("name")).containsExactly("荷塘区法治局");
    }

    @Test
    void what_is_impossible_leaves_the_form_as_it_was_typed() {
        Answer again = handIn(open("rename"), "rename", "name", "荷塘区法治局", "effectiveOn", "2021-12-31", "basis", "某文件");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("effectiveOn-error").text()).contains("2022-01-01");
        assertThat(again.inputs()).containsEntry("name", List.of("荷塘区法治局"));
        assertThat(again.inputs()).containsEntry("basis", List.of("某文件"));
        nothing_was_recorded();
    }

    @Test
    void what_stands_in_the_way_is_named_at_the_top() {
        send(ADMINISTRATOR, "RegisterUnit", """
                {"id": "%s-1", "name": "机关第一支部", "unit": "BRANCH", "parent": "%s", "effectiveOn": "2022-01-01"}""".formatted(id, id));
        pages_know_everything();
        head = log.head();
        Answer again = handIn(open("close"), "close", "effectiveOn", "2022-07-01");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary, [role=alert]").text()).contains("机关第一支部");
        nothing_was_recorded();
    }

    @Test
    void a_unit_is_registered_below() {
        Answer saved = handIn(
                open("unit"), "unit", "unit", "BRANCH", "id", id + "-1", "name", "机关支部", "effectiveOn", "2022-03-01");
        assertThat(saved.location()).startsWith("/bureaus/" + id + "?saved=changed");
    }

    @Test
    void a_change_is_undone_with_a_reason() {
        handIn(open("rename"), "rename", "name", "荷塘区法治局", "effectiveOn", "2022-07-01");
        Answer form = desk(ADMINISTRATOR).open("/bureaus/" + id + "/change/undo?change=2");
        assertThat(form.inputs()).containsEntry("change", List.of("2"));
        assertThat(handIn(form, "undo", "reason", "文件未生效").location()).startsWith("/bureaus/" + id);
        pages_know_everything();
        assertThat(open("rename").inputs().get("name")).containsExactly("荷塘区司法局");
    }

    @Test
    void initials_are_proposed_and_may_be_changed() {
        assertThat(open("search-names").inputs().get("initials")).containsExactly("htqsfj");
        handIn(open("search-names"), "search-names", "initials", "htsf", "aliases", "荷司\n司法局");
        pages_know_everything();
        assertThat(open("search-names").inputs().get("initials")).containsExactly("htsf");
        assertThat(open("search-names").inputs().get("aliases")).containsExactly("荷司\n司法局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "merge", "split", "close"})
    void what_concerns_others_can_be_looked_at_first(String what) {
        assertThat(open(what).page().select("button[formmethod=get]").attr("formaction"))
                .isEqualTo("/bureaus/" + id + "/moves");
    }

    @Test
    void the_way_back_from_a_preview_loses_nothing() {
        Answer form = desk(ADMINISTRATOR)
                .open("/bureaus/" + id + "/change/merge?into=ty-sf&effectiveOn=2022-07-01&basis=某文件");
        assertThat(form.inputs()).containsEntry("into", List.of("ty-sf"));
        assertThat(form.inputs()).containsEntry("effectiveOn", List.of("2022-07-01"));
        assertThat(form.inputs()).containsEntry("basis", List.of("某文件"));
    }

    @Test
    void there_is_no_other_form() {
        assertThat(open("abolish").status()).isEqualTo(404);
        assertThat(desk(ADMINISTRATOR).open("/bureaus/xx-xx/change/rename").status())
                .isEqualTo(404);
    }

    private Answer open(String what) {
        return desk(ADMINISTRATOR).open("/bureaus/" + id + "/change/" + what);
    }

    private Answer handIn(Answer form, String what, String... typed) {
        return desk(ADMINISTRATOR).handIn(form, "/bureaus/" + id + "/change/" + what, typed);
    }
}
