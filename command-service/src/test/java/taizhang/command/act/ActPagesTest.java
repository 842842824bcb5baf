// SPDX-License-Identifier: Apache-2.0
package taizhang.command.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.Event;
import taizhang.api.account.Role;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class ActPagesTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);

    @Autowired
    private History history;

    @Test
    void an_exemption_is_asked_for_and_approved_on_pages() {
        String asking = "/exemptions/new";
        Answer form = desk(SECRETARY).open(asking);
        String id = form.inputs().get("id").getFirst();
        Answer asked = desk(SECRETARY)
                .handIn(form, asking, "rule", "ZXZ-01", "from", "2019-07-01", "to", "2019-09-30", "reason", "集中抽调");
        assertThat(asked.location()).contains("/exemptions", "saved=exemption_requested");
        String approving = "/exemptions/" + id + "/approve";
        Answer decision = desk(SUPERVISOR).open(approving);
        assertThat(decision.page().text()).contains("ZXZ-01", "2019-07-01", "集中抽调");
        assertThat(desk(SUPERVISOR).handIn(decision, approving).location()).contains("saved=exemption_approved");
        assertThat(history.of("exemption:" + id))
                .hasExactlyElementsOfTypes(ExemptionRequested.class, ExemptionApproved.class);
    }

    @Test
    void nobody_approves_the_own_request_and_what_was_typed_comes_back() {
        String asking = "/exemptions/new";
        Answer form = desk(SUPERVISOR).open(asking);
        String id = form.inputs().get("id").getFirst();
        Answer wrong = desk(SUPERVISOR)
                .handIn(
                        form,
                        asking,
                        "unit",
                        "ty-ga",
                        "rule",
                        "第一条",
                        "from",
                        "2018-07-01",
                        "to",
                        "2018-09-30",
                        "reason",
                        "代申请");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("规则编号应如 ZXZ-01");
        assertThat(wrong.inputs().get("reason")).containsExactly("代申请");
        assertThat(desk(SUPERVISOR).handIn(wrong, asking, "rule", "ZXZ-01").location())
                .contains("saved=exemption_requested");
        String approving = "/exemptions/" + id + "/approve";
        Answer own = desk(SUPERVISOR).handIn(desk(SUPERVISOR).open(approving), approving);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body()).contains("申请人不能批准自己的豁免申请");
    }

    /** The year 2003 is nobody else's. */
    @Test
    void a_form_says_that_the_year_is_closed_before_anything_is_handed_in() {
        String closing = "/years/close";
        Answer closed = desk(SUPERVISOR).handIn(desk(SUPERVISOR).open(closing), closing, "year", "2003");
        assertThat(closed.location()).contains("/years", "saved=year_closed");
        head = log.head();

        Answer form = desk(SECRETARY).open("/records/new");
        String id = form.inputs().get("id").getFirst();
        Answer told = desk(SECRETARY)
                .handIn(
                        form,
                        "/records/new",
                        "form",
                        "CENTRAL_GROUP_DISCUSSION",
                        "topic",
                        "旧事补录",
                        "heldOn",
                        "2003-05-06");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.page().text()).contains("2003 年已封账");
        nothing_was_recorded();

        Answer proposed = desk(SECRETARY).handIn(told, "/records/new");
        assertThat(proposed.location()).contains("/records/" + id, "saved=proposed");
        assertThat(history.of(id)).hasExactlyElementsOfTypes(ChangeProposed.class);

        String approving = "/records/" + id + "/approve-change";
        Answer approved = desk(SUPERVISOR).handIn(desk(SUPERVISOR).open(approving), approving, "opinion", "已核对");
        assertThat(approved.location()).contains("saved=change_approved");
        List<Event> life = history.of(id);
        assertThat(life).hasExactlyElementsOfTypes(ChangeProposed.class, Recorded.class, ChangeApproved.class);
        assertThat(((ChangeApproved) life.getLast()).author()).isEqualTo(SECRETARY.login());
    }

    @Test
    void anybody_complains_about_a_page_in_at_most_2000_characters() {
        String raising = "/complaints/new";
        Answer form = desk(ADMINISTRATOR).open(raising + "?page=/city");
        String id = form.inputs().get("id").getFirst();
        assertThat(form.inputs().get("page")).containsExactly("/city");
        Answer longer = desk(ADMINISTRATOR).handIn(form, raising, "text", "长".repeat(2_001));
        assertThat(longer.status()).isEqualTo(422);
        nothing_was_recorded();
        Answer raised = desk(ADMINISTRATOR).handIn(longer, raising, "text", "同一项内容要填两次");
        assertThat(raised.location()).contains("/complaints", "saved=complaint_raised");
        assertThat(history.of("complaint:" + id))
                .singleElement()
                .isInstanceOfSatisfying(
                        ComplaintRaised.class, said -> assertThat(said.author()).isEqualTo("admin"));
    }
}
