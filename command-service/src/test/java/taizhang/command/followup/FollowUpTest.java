// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class FollowUpTest extends CommandTest {

    @Autowired
    private History history;

    private String record;
    private String opening;

    @BeforeEach
    void a_session_asks_for_something() {
        record = session("研究贯彻措施");
        opening = "/records/" + record + "/follow-up";
    }

    /** The id of one that is due two weeks after the session. */
    private String open() {
        Answer form = desk(SECRETARY).open(opening);
        Answer done = desk(SECRETARY).handIn(form, opening, "what", "组织专题讨论", "office", "政工室主任", "dueOn", "2022-12-19");
        assertThat(done.location()).contains("/records/" + record, "saved=follow_up_open");
        return form.inputs().get("id").getFirst();
    }

    @Test
    void is_opened_reported_on_and_closed() {
        String id = open();
        String reporting = "/follow-ups/" + id + "/progress";
        Answer reported = desk(SECRETARY).handIn(desk(SECRETARY).open(reporting), reporting, "progress", "已开展两次");
        assertThat(reported.location()).contains("/records/" + record, "saved=follow_up_progress");
        String closing = "/follow-ups/" + id + "/close";
        Answer closed = desk(SECRETARY).handIn(desk(SECRETARY).open(closing), closing, "outcome", "全部完成");
        assertThat(closed.location()).contains("saved=follow_up_close");

        FollowUpId followUp = new FollowUpId(id);
        RecordId from = new RecordId(record);
        BureauId bureau = new BureauId("ty-ga");
        assertThat(history.of("follow-up:" + id))
                .containsExactly(
                        new FollowUpOpened(followUp, from, bureau, "组织专题讨论", "政工室主任", LocalDate.of(2022, 12, 19)),
                        new ProgressReported(followUp, from, bureau, "已开展两次"),
                        new FollowUpClosed(followUp, from, bureau, "全部完成"));
    }

    @Test
    void is_closed_once() {
        String id = open();
        assertThat(send("CloseFollowUp", "{\"id\": \"%s\", \"outcome\": \"完成\"}".formatted(id))
                        .status())
                .isEqualTo(201);
        Answer again = send("ReportProgress", "{\"id\": \"%s\", \"progress\": \"再报\"}".formatted(id));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("follow_up.closed");
    }

    @Test
    void is_not_due_before_the_session_was_held() {
        Answer again = desk(SECRETARY)
                .handIn(
                        desk(SECRETARY).open(opening),
                        opening,
                        "what",
                        "组织专题讨论",
                        "office",
                        "政工室主任",
                        "dueOn",
                        "2022-12-04");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("dueOn-error")).isNotNull();
        assertThat(again.inputs().get("what")).containsExactly("组织专题讨论");
    }

    @Test
    void of_another_bureau_is_not_to_be_found() {
        String id = open();
        assertThat(desk(NEIGHBOUR).open(opening).status()).isEqualTo(404);
        assertThat(desk(NEIGHBOUR).open("/follow-ups/{id}/close", id).status()).isEqualTo(404);
        assertThat(send(NEIGHBOUR, "CloseFollowUp", "{\"id\": \"%s\", \"outcome\": \"完成\"}".formatted(id))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/records/%1$s/follow-up", "/follow-ups/%2$s/progress", "/follow-ups/%2$s/close"})
    void has_forms_in_both_languages_without_a_raw_key(String path) {
        String page = path.formatted(record, open());
        for (String language : List.of("zh-CN", "en")) {
            Answer form = desk(SECRETARY).send(MockMvcRequestBuilders.get(page).header("Accept-Language", language));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.body())
                    .doesNotContain("??")
                    .doesNotContain("record.field.")
                    .doesNotContain("command.");
        }
    }
}
