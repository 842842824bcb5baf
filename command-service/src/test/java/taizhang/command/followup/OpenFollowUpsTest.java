// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.codec.LedgerJson;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

/** Whoever records the next gathering of a kind is shown what the ones before asked for. */
class OpenFollowUpsTest extends CommandTest {

    private String followUp;

    @BeforeEach
    void a_members_meeting_asks_for_something() {
        String meeting = gate.execute("RecordMeeting", LedgerJson.strict().readTree("""
                        {"bureau": "ty-ga", "kind": "BRANCH_MEMBERS", "topic": "十二月党员大会", "heldOn": "2022-12-05"}"""), SECRETARY, key + "-meeting")
                .id();
        followUp = gate.execute(
                        "OpenFollowUp",
                        LedgerJson.strict().readTree("""
                        {"record": "%s", "what": "组织专题讨论%s", "office": "政工室主任", "dueOn": "2022-12-19"}""".formatted(meeting, key)),
                        SECRETARY,
                        key + "-follow-up")
                .id();
        pages_know_everything();
    }

    private List<String> shown(String form) {
        return desk(SECRETARY).open(form).page().select(".entries li").eachText().stream()
                .filter(line -> line.contains(key))
                .toList();
    }

    @Test
    void it_stands_on_the_form_of_the_next_meeting_with_where_it_came_from_and_what_may_be_said() {
        Answer form = desk(SECRETARY).open("/records/new?type=MEETING");
        assertThat(shown("/records/new?type=MEETING"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("政工室主任", "十二月党员大会", "2022-12-05", "已超期"));
        assertThat(form.page().select("a[target=_blank]").eachAttr("href"))
                .contains("/follow-ups/" + followUp + "/progress", "/follow-ups/" + followUp + "/close");
    }

    @ParameterizedTest
    @CsvSource({"STUDY_SESSION", "LECTURE", "PUBLICITY_ACTIVITY"})
    void it_does_not_stand_on_forms_of_other_kinds(String kind) {
        assertThat(shown("/records/new?type=" + kind)).isEmpty();
    }

    @Test
    void a_meeting_of_another_kind_is_not_asked_about_it() {
        Answer form = desk(SECRETARY).open("/records/new?type=MEETING");
        Answer again = desk(SECRETARY).handIn(form, "/records/new", "kind", "PARTY_GROUP");
        assertThat(again.page().select("main").text()).doesNotContain(key);
        Answer same = desk(SECRETARY).handIn(form, "/records/new", "kind", "BRANCH_MEMBERS");
        assertThat(same.page().select("main").text()).contains(key);
    }

    @Test
    void it_is_no_more_shown_once_it_is_closed() {
        send("CloseFollowUp", "{\"id\": \"%s\", \"outcome\": \"完成\"}".formatted(followUp));
        pages_know_everything();
        assertThat(shown("/records/new?type=MEETING")).isEmpty();
    }

    @Test
    void another_bureau_does_not_learn_of_it_by_naming_that_bureau() {
        Answer form = desk(NEIGHBOUR).open("/records/new?type=MEETING");
        Answer again = desk(NEIGHBOUR).handIn(form, "/records/new", "bureau", "ty-ga");
        assertThat(again.page().select("main").text()).doesNotContain(key);
    }
}
