// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.draft.Draft;
import taizhang.web.draft.Drafts;

/** A half-filled form is put aside and taken up again, by nobody but its writer. */
class DraftsTest extends CommandTest {

    private static final String NEW = "/records/new";

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void nobody_has_put_anything_aside() {
        List.of(SECRETARY, NEIGHBOUR)
                .forEach(actor -> drafts.of(actor.login()).forEach(draft -> drafts.discard(actor.login(), draft.id())));
    }

    private List<Draft> kept() {
        return drafts.of(SECRETARY.login());
    }

    private Answer putAside(String type, String... typed) {
        Answer form = desk(SECRETARY).open(NEW + "?type=" + type);
        Answer kept = desk(SECRETARY).handIn(form, NEW, with(typed, "do", "keep"));
        assertThat(kept.status()).isEqualTo(303);
        return desk(SECRETARY).open(kept.location());
    }

    @Test
    void comes_back_with_every_field_as_it_was_typed_whatever_is_wrong_with_it() {
        Answer form = putAside(
                "PUBLICITY_ACTIVITY",
                "title",
                "宪法夜摊",
                "heldOn",
                "去年冬天",
                "coHosts",
                "ty-sf",
                "quantities[0].number",
                "一千",
                "quantities[7].unit",
                "册");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("[role=status]").text()).contains("草稿已存");
        assertThat(form.inputs().get("title")).containsExactly("宪法夜摊");
        assertThat(form.inputs().get("heldOn")).containsExactly("去年冬天");
        assertThat(form.inputs().get("coHosts")).containsExactly("ty-sf");
        assertThat(form.inputs().get("quantities[0].number")).containsExactly("一千");
        nothing_was_recorded();
        assertThat(kept()).extracting(Draft::title).containsExactly("宪法夜摊");
    }

    @Test
    void is_gone_once_it_was_handed_in_and_does_not_come_back_by_a_late_save() {
        Answer form = putAside("STUDY_SESSION", "topic", "学习宪法");
        String[] rest = {"form", "SELF_STUDY", "heldOn", "2022-12-05", "lateReason", "补录"};
        assertThat(desk(SECRETARY).handIn(form, NEW, rest).location()).contains("saved=recorded");
        assertThat(kept()).isEmpty();

        Answer late = desk(SECRETARY).handIn(form, NEW, "do", "keep");
        assertThat(late.status()).isEqualTo(422);
        assertThat(kept()).isEmpty();
    }

    @Test
    void is_one_however_often_it_is_put_aside() {
        Answer form = putAside("STUDY_SESSION", "topic", "学习宪法");
        desk(SECRETARY).handIn(form, NEW, "topic", "学习宪法和民法典", "do", "keep");
        assertThat(kept()).extracting(Draft::title).containsExactly("学习宪法和民法典");
    }

    @Test
    void of_a_correction_starts_where_it_was_left() {
        String id = session("旧主题");
        String path = "/records/" + id + "/correct";
        desk(SECRETARY).handIn(desk(SECRETARY).open(path), path, "topic", "新主题", "reason", "填错", "do", "keep");
        Answer form = desk(SECRETARY).open(kept().getFirst().href());
        assertThat(form.inputs().get("topic")).containsExactly("新主题");
        assertThat(desk(SECRETARY).handIn(form, path).location()).contains("saved=corrected");
        assertThat(kept()).isEmpty();

        Answer late = desk(SECRETARY).handIn(form, path, "do", "keep");
        assertThat(late.status()).isEqualTo(422);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/records/schedule, schedule-", "/records/new, enter-"})
    void of_each_kind_of_form_is_found_at_its_own_address(String form, String id) {
        Answer blank = desk(SECRETARY).open(form + "?type=MEETING");
        Answer kept = desk(SECRETARY).handIn(blank, form, "topic", "支部大会", "do", "keep");
        assertThat(kept.location()).startsWith(form + "?type=MEETING&draft=" + id);
        assertThat(desk(SECRETARY).open(kept.location()).inputs().get("topic")).containsExactly("支部大会");
    }

    @Test
    void is_nobody_elses_business() {
        putAside("STUDY_SESSION", "topic", "学习宪法");
        String href = kept().getFirst().href();
        assertThat(desk(NEIGHBOUR).open(href).status()).isEqualTo(404);
        assertThat(drafts.of(NEIGHBOUR.login())).isEmpty();
        Answer page = desk(NEIGHBOUR).open(NEW);
        desk(NEIGHBOUR).handIn(page, "/drafts/" + kept().getFirst().id() + "/discard");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void is_discarded_at_a_word() {
        putAside("STUDY_SESSION", "topic", "学习宪法");
        Draft draft = kept().getFirst();
        Answer page = desk(SECRETARY).open(NEW);
        assertThat(desk(SECRETARY)
                        .handIn(page, "/drafts/" + draft.id() + "/discard")
                        .location())
                .isEqualTo("/");
        assertThat(kept()).isEmpty();
        assertThat(desk(SECRETARY).open(draft.href()).status()).isEqualTo(404);
    }

    @Test
    void is_refused_beyond_the_limit_and_what_was_typed_stays_on_the_page() {
        for (int number = 0; number < Drafts.MOST; number++) {
            putAside("STUDY_SESSION", "topic", "草稿" + number);
        }
        Answer form = desk(SECRETARY).open(NEW);
        Answer refused = desk(SECRETARY).handIn(form, NEW, "topic", "多出来的", "do", "keep");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains("最多保留 20 份草稿");
        assertThat(refused.inputs().get("topic")).containsExactly("多出来的");
        assertThat(kept()).hasSize(Drafts.MOST);
    }

    @Test
    void is_refused_when_it_is_too_long() {
        Answer form = desk(SECRETARY).open(NEW);
        Answer refused = desk(SECRETARY).handIn(form, NEW, "minutes", "字".repeat(Drafts.MOST_BYTES / 3), "do", "keep");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains("128 KB");
        assertThat(kept()).isEmpty();
    }

    @Test
    void tells_the_script_only_that_it_was_kept() {
        Answer form = desk(SECRETARY).open(NEW);
        var request = MockMvcRequestBuilders.post(NEW).header(HalfFilled.BY_SCRIPT, "1");
        form.inputs().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        request.param("do", "keep")
                .param("_csrf", form.page().selectFirst("input[name=_csrf]").attr("value"))
                .cookie(form.token());
        Answer answer = desk(SECRETARY).send(request);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    private static String[] with(String[] typed, String... more) {
        return java.util.stream.Stream.of(typed, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
