// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollEntry;
import taizhang.codec.LedgerJson;
import taizhang.command.history.History;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.storage.NewEvent;
import taizhang.web.clock.LedgerClock;

class RosterPagesTest extends CommandTest {

    @Autowired
    private RollCall rollCall;

    @Autowired
    private Records records;

    @Autowired
    private History history;

    private String chief;
    private String deputy;

    @BeforeEach
    void two_people_of_ty_ga() {
        chief = person("甲");
        deputy = person("乙");
        pages_know_everything();
        head = log.head();
    }

    private String person(String name) {
        Answer kept = desk(SECRETARY)
                .send(post("/api/people")
                        .contentType("application/json")
                        .content("{\"name\": \"%s\"}".formatted(name).getBytes(UTF_8)));
        String id = LedgerJson.mapper().readTree(kept.body()).path("id").stringValue();
        send("OpenPerson", "{\"id\": \"%s\", \"bureau\": \"ty-ga\"}".formatted(id));
        return id;
    }

    private Answer keepRoster(String day, String... members) {
        StringBuilder rows = new StringBuilder();
        for (int index = 0; index < members.length; index += 2) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"person\": \"%s\", \"office\": \"%s\"}".formatted(members[index], members[index + 1]));
        }
        return send(
                "KeepRoster",
                "{\"bureau\": \"ty-ga\", \"effectiveOn\": \"%s\", \"members\": [%s]}".formatted(day, rows));
    }

    private Answer callRoll(String record, String missing) {
        return send("CallRoll", "{\"id\": \"%s\", \"missing\": [%s]}".formatted(record, missing));
    }

    private List<RollEntry> roll(String record) {
        return rollCall.last(new RecordId(record)).orElseThrow().entries();
    }

    @Test
    void a_roster_holds_from_its_day_and_leaves_earlier_gatherings_as_they_were() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("有花名册的学习");
        assertThat(callRoll(record, "").status()).isEqualTo(201);
        keepRoster("2022-12-06", chief, "局长");
        keepRoster("2022-12-01", chief, "局长");

        assertThat(roll(record)).extracting(RollEntry::office).containsExactly("局长", "副局长");
        assertThat(roll(record)).extracting(RollEntry::presence).containsOnly(Presence.PRESENT);
    }

    @Test
    void who_did_not_come_is_named_with_a_reason() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("有人请假的学习");
        String without = "{\"person\": \"%s\", \"presence\": \"LEAVE\"}".formatted(deputy);
        assertThat(callRoll(record, without).faults()).containsExactly("missing[0].reason field.required");
        String stranger =
                "{\"person\": \"00000000-0000-7000-8000-000000000009\", \"presence\": \"ABSENT\", \"reason\": \"x\"}";
        assertThat(callRoll(record, stranger).faults()).containsExactly("missing[0].person person.unknown");
        nothing_was_recorded();

        String leave = "{\"person\": \"%s\", \"presence\": \"LEAVE\", \"reason\": \"在外培训\"}".formatted(deputy);
        assertThat(callRoll(record, leave).status()).isEqualTo(201);
        assertThat(roll(record).getLast())
                .isEqualTo(new RollEntry(roll(record).getLast().person(), "副局长", Presence.LEAVE, "在外培训"));
        assertThat(rollCall.last(new RecordId(record)).orElseThrow().headcounts())
                .isEqualTo(new Attendance(2, 1, 1, 0));
        head = log.head();
        assertThat(callRoll(record, leave).faults()).containsExactly(" record.unchanged");
        nothing_was_recorded();
    }

    @Test
    void the_form_says_everybody_came_and_the_records_own_counts_follow_it() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("用表单点名的学习");
        Answer form = desk(SECRETARY).open("/records/{id}/roll", record);
        assertThat(form.page().select("option[selected]").eachAttr("value")).containsExactly("PRESENT", "PRESENT");

        Answer called = hand(form, record, List.of("PRESENT", "ABSENT"), List.of("", "未说明，原因不详"));
        assertThat(called.status()).isEqualTo(303);
        assertThat(called.location()).contains("saved=called");
        assertThat(counts(record)).isEqualTo(new Attendance(2, 1, 0, 1));
        assertThat(roll(record).getLast().reason()).as("a comma is no end").isEqualTo("未说明，原因不详");

        long after = log.head();
        Answer again = hand(form, record, List.of("PRESENT", "ABSENT"), List.of("", "未说明，原因不详"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(log.head()).isEqualTo(after);
    }

    /** Whoever reads the log at any commit finds the roll and its headcounts, or neither. */
    @Test
    void a_roll_and_its_counts_are_one_commit_by_form_and_by_command() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("一次写入的点名");
        long before = log.head();
        String leave = "{\"person\": \"%s\", \"presence\": \"LEAVE\", \"reason\": \"在外培训\"}".formatted(deputy);
        assertThat(callRoll(record, leave).status()).isEqualTo(201);
        assertThat(counts(record)).isEqualTo(new Attendance(2, 1, 1, 0));
        assertThat(log.read(before, 10))
                .singleElement()
                .satisfies(commit -> assertThat(commit.events())
                        .extracting(NewEvent::name)
                        .containsExactlyInAnyOrder("roster.roll-called.v1", "study.session-corrected.v1"));
    }

    /** Counts that were corrected by hand since, or that an older program left behind, follow the same roll alone. */
    @Test
    void the_same_roll_called_again_brings_the_counts_back() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("人数改过的点名");
        callRoll(record, "");
        send("CorrectSession", """
                {"id": "%s", "attendance": {"expected": 3, "present": 3}, "expectedVersion": 2, "reason": "多计一人"}""".formatted(record));
        int rolls = history.of("roll:" + record).size();
        assertThat(callRoll(record, "").status()).isEqualTo(201);
        assertThat(counts(record)).isEqualTo(new Attendance(2, 2, 0, 0));
        assertThat(history.of("roll:" + record)).hasSize(rolls);
    }

    @Test
    void a_roll_is_called_only_where_heads_are_counted_and_of_what_was_held() {
        String report = id(send("FileReport", """
                {"bureau": "ty-ga", "kind": "RULE_OF_LAW_REPORT", "title": "年度报告", "year": 2021, "filedOn": "2022-02-25"}"""));
        String ahead = id(send(
                "ScheduleSession", """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "下月的学习", "heldOn": "%s"}""".formatted(LocalDate.now(LedgerClock.ZONE).plusDays(20))));
        head = log.head();
        assertThat(callRoll(report, "").faults()).containsExactly(" participation.none");
        assertThat(desk(SECRETARY).open("/records/{id}/roll", report).status()).isEqualTo(422);
        assertThat(callRoll(ahead, "").faults()).containsExactly(" record.not_held");
        nothing_was_recorded();
    }

    /** Two had a vote and were there, so one present can't be: nothing is called before the votes are corrected. */
    @Test
    void a_roll_whose_counts_a_meeting_can_not_take_is_not_called_before_it_can() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String meeting = id(send("RecordMeeting", """
                {"bureau": "ty-ga", "kind": "BRANCH_MEMBERS", "topic": "转正", "heldOn": "2022-12-05",
                 "attendance": {"expected": 2, "present": 2}, "voters": {"entitled": 2, "present": 2}}"""));
        List<String> presence = List.of("PRESENT", "ABSENT");
        List<String> reason = List.of("", "未说明");
        Answer form = desk(SECRETARY).open("/records/{id}/roll", meeting);
        head = log.head();
        assertThat(hand(form, meeting, presence, reason).status()).isEqualTo(422);
        nothing_was_recorded();
        send("CorrectMeeting", """
                {"id": "%s", "voters": {"entitled": 2, "present": 1}, "expectedVersion": 1, "reason": "多计一人"}""".formatted(meeting));
        Answer again = hand(desk(SECRETARY).open("/records/{id}/roll", meeting), meeting, presence, reason);
        assertThat(again.location()).contains("saved=called");
        assertThat(details(meeting).attendance()).isEqualTo(new Attendance(2, 1, 0, 1));
        Answer thrice = hand(desk(SECRETARY).open("/records/{id}/roll", meeting), meeting, presence, reason);
        assertThat(thrice.status()).isEqualTo(422);
    }

    @Test
    void a_form_with_a_fault_comes_back_as_it_was() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("没写原因的点名");
        Answer form = desk(SECRETARY).open("/records/{id}/roll", record);
        Answer again = hand(form, record, List.of("PRESENT", "LEAVE"), List.of("", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary").text()).contains("未到会原因");
        assertThat(again.page().select("option[selected]").eachAttr("value")).containsExactly("PRESENT", "LEAVE");
        nothing_was_recorded();
    }

    @Test
    void a_day_without_a_roster_leads_to_the_roster() {
        Answer recorded = send("RecordSession", """
                {"bureau": "ty-ga", "form": "SELF_STUDY", "topic": "没有花名册的学习", "heldOn": "2022-01-03"}""");
        String record = id(recorded);
        assertThat(callRoll(record, "").faults()).containsExactly(" roster.unknown");
        keepRoster("2022-01-04", chief, "局长");
        assertThat(callRoll(record, "").faults()).as("it holds a day later").containsExactly(" roster.unknown");
        assertThat(desk(SECRETARY).open("/records/{id}/roll", record).page().select("main a[href^=/rosters]"))
                .hasSize(1);
    }

    @Test
    void the_roster_is_kept_by_its_form() {
        Answer form = desk(SECRETARY).open("/rosters?bureau=ty-ga");
        assertThat(form.page().text()).contains("甲", "乙");
        int row = 0;
        MockHttpServletRequestBuilder request = post("/rosters");
        for (Element person : form.page().select("input[name=person]")) {
            request.param("person", person.attr("value"));
            request.param("office", person.attr("value").equals(deputy) ? "副局长，兼支部书记" : "");
            row++;
        }
        assertThat(row).isGreaterThanOrEqualTo(2);
        request.param("bureau", "ty-ga").param("effectiveOn", "2022-12-07").param("commandId", key);
        Answer kept = desk(SECRETARY).send(signed(request, form));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(desk(SECRETARY).open("/rosters?bureau=ty-ga").page().text()).contains("2022-12-07");
    }

    @Test
    void an_erased_person_and_anothers_are_not_taken_onto_a_roster() {
        send(ADMINISTRATOR, "ErasePerson", "{\"id\": \"%s\", \"reason\": \"本人要求\"}".formatted(deputy));
        head = log.head();
        assertThat(keepRoster("2022-12-03", deputy, "副局长").faults()).containsExactly("members[0].person person.erased");
        assertThat(send(NEIGHBOUR, "KeepRoster", """
                {"bureau": "ty-ga", "members": [{"person": "%s", "office": "局长"}]}""".formatted(chief)).status()).isEqualTo(404);
        assertThat(send(NEIGHBOUR, "KeepRoster", """
                {"bureau": "ty-sf", "members": [{"person": "%s", "office": "局长"}]}""".formatted(chief)).faults())
                .containsExactly("members[0].person person.unknown");
        nothing_was_recorded();
    }

    @Test
    void erasing_somebody_leaves_every_roll_and_count_as_it_was() {
        keepRoster("2022-12-01", chief, "局长", deputy, "副局长");
        String record = session("其后有人被删除的学习");
        callRoll(record, "");
        List<?> before = history.of("roll:" + record);
        send(ADMINISTRATOR, "ErasePerson", "{\"id\": \"%s\", \"reason\": \"本人要求\"}".formatted(deputy));
        pages_know_everything();

        assertThat(history.of("roll:" + record)).isEqualTo(before);
        assertThat(desk(SECRETARY).open("/records/{id}/roll", record).page().text())
                .contains("已依法删除", "副局长")
                .doesNotContain("??");
    }

    private static String id(Answer answer) {
        return LedgerJson.mapper().readTree(answer.body()).path("id").stringValue();
    }

    private Answer hand(Answer form, String record, List<String> presence, List<String> reason) {
        MockHttpServletRequestBuilder request = post("/records/{id}/roll", record);
        form.page().select("input[name=person]").forEach(person -> request.param("person", person.attr("value")));
        presence.forEach(one -> request.param("presence", one));
        reason.forEach(one -> request.param("reason", one));
        request.param("commandId", form.inputs().get("commandId").getFirst());
        return desk(SECRETARY).send(signed(request, form));
    }

    private static MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request, Answer form) {
        request.param("_csrf", form.page().selectFirst("input[name=_csrf]").attr("value"));
        request.cookie(form.token());
        return request;
    }

    private Attendance counts(String record) {
        return details(record).attendance();
    }

    private Details details(String record) {
        return records.require(new RecordId(record), SECRETARY).details();
    }
}
