// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.account.Role;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordId;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.storage.NewEvent;

/** The year 2004 is nobody else's: recorded while it was open, in which each test adds something after it was closed. */
class BesideAClosedYearTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);

    @Autowired
    private History history;

    @Autowired
    private Records records;

    private String record;

    @BeforeEach
    void a_session_of_2004_on_record() {
        record = recorded("RecordSession", """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "旧事", "heldOn": "2004-05-06"}""");
    }

    /** Before the year is closed it stands at once, afterwards by approval; both ways it is on record. */
    private String recorded(String command, String body) {
        String id = id(send(command, body));
        gate.execute("CloseYear", LedgerJson.strict().readTree("{\"year\": 2004}"), SUPERVISOR, "close-2004");
        if (history.of(id).getLast() instanceof ChangeProposed) {
            decide("ApproveChange", id, "");
        }
        pages_know_everything();
        head = log.head();
        return id;
    }

    private static String id(Answer answer) {
        return LedgerJson.mapper().readTree(answer.body()).path("id").stringValue();
    }

    private Answer decide(String command, String id, String more) {
        return send(SUPERVISOR, command, """
                {"id": "%s", "expectedVersion": %d%s}""".formatted(id, history.of(id).size(), more));
    }

    private Answer waive(String reason) {
        return send("WaiveEvidence", "{\"id\": \"%s\", \"reason\": \"%s\"}".formatted(record, reason));
    }

    private Annexed waiting(String id) {
        return (Annexed) ((ChangeProposed) history.of(id).getLast()).change();
    }

    @Test
    void evidence_waits_in_the_record_and_stands_once_another_person_has_approved_it() {
        assertThat(waive("纸质材料已归档").status()).isEqualTo(201);
        assertThat(history.of("evidence:" + record)).isEmpty();
        EvidenceWaived waived = new EvidenceWaived(new RecordId(record), "纸质材料已归档");
        assertThat(waiting(record).annex()).isEqualTo(waived);
        head = log.head();
        assertThat(waive("另一个原因").faults()).containsExactly(" change.waiting");
        nothing_was_recorded();

        assertThat(decide("ApproveChange", record, ", \"opinion\": \"已核对\"").status())
                .isEqualTo(201);
        assertThat(history.of("evidence:" + record)).containsExactly(waived);
        assertThat(history.of(record).getLast())
                .isInstanceOfSatisfying(
                        ChangeApproved.class,
                        approved -> assertThat(approved.author()).isEqualTo(SECRETARY.login()));
        assertThat(log.read(head, 10))
                .singleElement()
                .satisfies(commit -> assertThat(commit.events())
                        .extracting(NewEvent::name)
                        .containsExactlyInAnyOrder("evidence.waived.v1", "change.approved.v1"));
    }

    @Test
    void a_repetition_gets_the_first_answer_and_leaves_nothing_more() {
        var body = LedgerJson.strict().readTree("{\"id\": \"%s\", \"reason\": \"无\"}".formatted(record));
        var first = gate.execute("WaiveEvidence", body, SECRETARY, key);
        head = log.head();
        assertThat(gate.execute("WaiveEvidence", body, SECRETARY, key)).isEqualTo(first);
        nothing_was_recorded();
    }

    @Test
    void what_is_refused_never_stands_and_may_be_asked_for_again() {
        waive("无");
        decide("RefuseChange", record, ", \"reason\": \"应有签到表\"");
        assertThat(history.of(record).getLast()).isInstanceOf(ChangeRefused.class);
        assertThat(history.of("evidence:" + record)).isEmpty();
        assertThat(waive("无").status()).isEqualTo(201);
    }

    @Test
    void its_page_says_so_before_and_after() {
        String path = "/records/" + record + "/evidence";
        Answer form = desk(SECRETARY).open(path);
        assertThat(form.page().select(".banner").text()).contains("2004");
        String waiving = path + "/waive";
        assertThat(desk(SECRETARY).handIn(form, waiving, "reason", "无").location())
                .contains("saved=proposed");
    }

    @Test
    void the_evidence_of_an_entry_that_waits_itself_goes_with_it() {
        String waits = id(send("RecordSession", """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "又一件旧事", "heldOn": "2004-06-07"}"""));
        send("WaiveEvidence", "{\"id\": \"%s\", \"reason\": \"无\"}".formatted(waits));
        assertThat(history.of("evidence:" + waits)).hasSize(1);
        assertThat(history.of(waits)).hasExactlyElementsOfTypes(ChangeProposed.class);
    }

    @Test
    void a_roll_waits_with_its_headcounts_and_both_stand_in_one_commit() {
        String person = LedgerJson.mapper()
                .readTree(desk(SECRETARY)
                        .send(post("/api/people")
                                .contentType("application/json")
                                .content("{\"name\": \"甲\"}".getBytes(UTF_8)))
                        .body())
                .path("id")
                .stringValue();
        send("OpenPerson", "{\"id\": \"%s\", \"bureau\": \"ty-ga\"}".formatted(person));
        send("KeepRoster", """
                {"bureau": "ty-ga", "effectiveOn": "2004-01-01", "members": [{"person": "%s", "office": "局长"}]}""".formatted(person));

        assertThat(send("CallRoll", "{\"id\": \"%s\"}".formatted(record)).status())
                .isEqualTo(201);
        assertThat(history.of("roll:" + record)).isEmpty();
        assertThat(counts()).isNull();
        assertThat(waiting(record).details().attendance()).isEqualTo(new Attendance(1, 1, 0, 0));
        assertThat(send("CorrectSession", """
                {"id": "%s", "topic": "新", "expectedVersion": %d, "reason": "错"}""".formatted(
                                        record, history.of(record).size()))
                        .faults())
                .containsExactly(" change.waiting");

        head = log.head();
        decide("ApproveChange", record, "");
        assertThat(history.of("roll:" + record)).hasExactlyElementsOfTypes(RollCalled.class);
        assertThat(counts()).isEqualTo(new Attendance(1, 1, 0, 0));
        assertThat(history.of(record).reversed().subList(0, 2))
                .hasExactlyElementsOfTypes(ChangeApproved.class, Corrected.class);
        assertThat(log.read(head, 10)).hasSize(1);
    }

    private Attendance counts() {
        return records.require(new RecordId(record), SECRETARY).details().attendance();
    }

    /** 300 copies: two shares of 200 may both wait, but once the one stands the other is too much. */
    @Test
    void shares_wait_each_by_itself_and_are_asked_once_more_whether_they_fit() {
        String activity = recorded("RecordActivity", """
                {"host": "ty-ga", "title": "旧集市", "heldOn": "2004-03-04", "coHosts": ["ty-sf", "zz-ga"],
                 "quantities": [{"what": "MATERIALS", "number": 300, "unit": "份"}]}""");
        String share = """
                {"id": "%s", "quantities": [{"what": "MATERIALS", "number": 200, "unit": "份"}]}""".formatted(activity);
        Actor city = new Actor("secretary-zz-ga", Role.SECRETARY, new taizhang.api.bureau.BureauId("zz-ga"));
        assertThat(send(NEIGHBOUR, "ConfirmShare", share).status()).isEqualTo(201);
        assertThat(send(NEIGHBOUR, "ConfirmShare", share).faults()).containsExactly(" change.waiting");
        assertThat(send(city, "ConfirmShare", share).status()).isEqualTo(201);
        assertThat(history.of("share:" + activity)).isEmpty();

        long second = history.of(activity).size();
        assertThat(decide("ApproveChange", activity, ", \"change\": " + (second - 1))
                        .status())
                .isEqualTo(201);
        assertThat(history.of("share:" + activity)).hasSize(1);
        head = log.head();
        assertThat(decide("ApproveChange", activity, ", \"change\": " + second).status())
                .isEqualTo(422);
        nothing_was_recorded();
        decide("RefuseChange", activity, ", \"change\": " + second + ", \"reason\": \"合计超过总数\"");
        assertThat(history.of(activity).getLast()).isInstanceOf(ChangeRefused.class);
    }

    @Test
    void a_year_that_is_open_is_as_before() {
        String now = session("开放年度");
        send("WaiveEvidence", "{\"id\": \"%s\", \"reason\": \"无\"}".formatted(now));
        assertThat(history.of("evidence:" + now)).hasSize(1);
        assertThat(history.of(now)).hasExactlyElementsOfTypes(Recorded.class);
    }
}
