// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.account.Role;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class ReviewFormsTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);

    @ParameterizedTest
    @EnumSource(Opinion.class)
    void each_opinion_has_a_form_in_both_languages_without_a_raw_key(Opinion opinion) {
        String id = session("待审的");
        for (String language : List.of("zh-CN", "en")) {
            Answer form = desk(SUPERVISOR)
                    .send(MockMvcRequestBuilders.get(opinion.pattern, id).header("Accept-Language", language));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.body())
                    .doesNotContain("??")
                    .doesNotContain("record.field.")
                    .doesNotContain("command.");
        }
    }

    @Test
    void a_return_says_what_to_mend_at_the_field_of_the_correction() {
        String id = session("过于笼统的");
        String path = "/records/" + id + "/return";
        Answer form = desk(SUPERVISOR).open(path);
        assertThat(desk(SUPERVISOR).handIn(form, path).status())
                .as("a remark is needed")
                .isEqualTo(422);
        Answer done = desk(SUPERVISOR)
                .handIn(
                        form,
                        path,
                        "remarks[0].field",
                        "topic",
                        "remarks[0].reason",
                        "请写明专题",
                        "remarks[1].reason",
                        "请补人数");
        assertThat(done.location()).contains("/records/" + id, "saved=returned");

        Answer correction = desk(SECRETARY).open("/records/{id}/correct", id);
        assertThat(correction.page().getElementById("topic-error").text()).contains("请写明专题");
        assertThat(correction.page().select(".error-summary").text()).contains("请写明专题", "请补人数");
        Answer corrected =
                desk(SECRETARY).handIn(correction, "/records/" + id + "/correct", "topic", "专题学习宪法", "reason", "按意见修改");
        assertThat(corrected.location()).contains("saved=corrected");
        assertThat(desk(SECRETARY).open("/records/{id}/correct", id).page().select(".error-summary"))
                .isEmpty();
    }

    @Test
    void a_remark_about_a_field_that_is_none_is_refused() {
        String id = session("主题");
        Answer refused = desk(SUPERVISOR)
                .command(
                        "ReturnRecord",
                        key,
                        "{\"id\": \"%s\", \"expectedVersion\": 1, \"remarks\": [{\"field\": \"mood\", \"reason\": \"不佳\"}]}"
                                .formatted(id));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("choice.unknown", "remarks[0].field");
    }

    @Test
    void a_form_without_its_version_is_told_so() {
        String path = "/records/" + session("主题") + "/note";
        Answer form = desk(SUPERVISOR).open(path);
        Answer again = desk(SUPERVISOR).handIn(form, path, "expectedVersion", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary").text()).isNotEmpty();
    }

    @Test
    void a_secretary_reviews_nothing() {
        String id = session("主题");
        Answer refused =
                desk(SECRETARY).command("ApproveRecord", key, "{\"id\": \"%s\", \"expectedVersion\": 1}".formatted(id));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void a_redo_is_ordered_entered_and_accepted() {
        String id = session("内容空泛的");
        String ordering = "/records/" + id + "/redo";
        assertThat(desk(SUPERVISOR)
                        .handIn(desk(SUPERVISOR).open(ordering), ordering, "reason", "内容空泛")
                        .location())
                .contains("saved=redo_ordered");
        Answer form = desk(SECRETARY).open("/records/new?type=STUDY_SESSION&like=" + id + "&redoOf=" + id);
        assertThat(form.inputs().get("redoOf")).containsExactly(id);
        Answer again = desk(SECRETARY).handIn(form, "/records/new");
        assertThat(again.location()).contains("saved=recorded");
        String redo = again.location().replaceAll("/records/([^?]+).*", "$1");

        String accepting = "/records/" + id + "/accept-redo";
        Answer accept = desk(SUPERVISOR).open(accepting + "?redo=" + redo);
        assertThat(accept.inputs().get("redo")).containsExactly(redo);
        assertThat(desk(SUPERVISOR).handIn(accept, accepting).location()).contains("saved=redo_accepted");
    }

    @Test
    void what_changed_meanwhile_is_looked_at_again_before_it_is_approved() {
        String id = session("主题");
        String path = "/records/" + id + "/approve";
        Answer form = desk(SUPERVISOR).open(path);
        String correcting = "/records/" + id + "/correct";
        desk(SECRETARY).handIn(desk(SECRETARY).open(correcting), correcting, "topic", "别的主题", "reason", "写错");
        Answer lost = desk(SUPERVISOR).handIn(form, path, "opinion", "同意");
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.inputs().get("opinion")).containsExactly("同意");
        assertThat(desk(SUPERVISOR).handIn(lost, path).status()).isEqualTo(303);
    }
}
