// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static taizhang.command.record.RecordFixture.secretaryOf;
import static taizhang.command.record.RecordFixture.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.ParticipationCommand.DeclineParticipation;
import taizhang.api.record.ParticipationCommand.RecordMakeUp;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.command.gate.Actor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipationTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 6);
    private static final BureauId HOST = new BureauId("ty-ga");
    private static final BureauId GUEST = new BureauId("ty-sf");
    private static final Attendance COUNT = new Attendance(9, 8, 1, 0);
    private static final SessionDetails JOINT = session("ty-ga", "宪法", TODAY, null, "ty-sf");
    private static final Recorded RECORDED = new Recorded(ID, JOINT, null);
    private static final Actor SPEAKER = secretaryOf("ty-sf");

    private final AggregateTestFixture<LedgerRecord> record = RecordFixture.at(Instant.parse("2022-12-05T23:30:00Z"));

    @Test
    void a_bureau_that_took_part_says_its_own_headcount_and_the_host_s_words_stay() {
        said(SPEAKER, new ConfirmParticipation(ID, GUEST, COUNT), RECORDED)
                .expectEvents(new HeadcountConfirmed(ID, JOINT, GUEST, COUNT));
    }

    @Test
    void it_may_say_another_one_later_but_not_the_same_again() {
        HeadcountConfirmed before = new HeadcountConfirmed(ID, JOINT, GUEST, COUNT);
        Attendance other = new Attendance(9, 7, 1, 1);
        said(SPEAKER, new ConfirmParticipation(ID, GUEST, other), RECORDED, before)
                .expectEvents(new HeadcountConfirmed(ID, JOINT, GUEST, other));
        refused(Problem.RECORD_UNCHANGED, said(SPEAKER, new ConfirmParticipation(ID, GUEST, COUNT), RECORDED, before));
    }

    @Test
    void a_bureau_that_took_no_part_leaves_the_row() {
        SessionDetails alone = session("ty-ga", "宪法", TODAY);
        said(SPEAKER, new DeclineParticipation(ID, GUEST, "当日值班"), RECORDED)
                .expectEvents(new ParticipationDeclined(ID, JOINT, alone, GUEST, "当日值班"));
    }

    @Test
    void one_that_declined_and_was_put_back_may_say_the_same_as_before() {
        SessionDetails alone = session("ty-ga", "宪法", TODAY);
        said(
                        SPEAKER,
                        new ConfirmParticipation(ID, GUEST, COUNT),
                        RECORDED,
                        new HeadcountConfirmed(ID, JOINT, GUEST, COUNT),
                        new ParticipationDeclined(ID, JOINT, alone, GUEST, "当日值班"),
                        new Corrected(ID, alone, JOINT, "来过"))
                .expectEvents(new HeadcountConfirmed(ID, JOINT, GUEST, COUNT));
    }

    @Test
    void the_host_speaks_by_the_record_itself() {
        refused(
                Problem.PARTICIPATION_NONE,
                said(secretaryOf("ty-ga"), new ConfirmParticipation(ID, HOST, COUNT), RECORDED));
    }

    @Test
    void nobody_speaks_for_another_bureau() {
        refused(
                Problem.ACCESS_DENIED,
                said(secretaryOf("ty-ga"), new ConfirmParticipation(ID, GUEST, COUNT), RECORDED));
        Recorded withoutGuests = new Recorded(ID, session("ty-ga", "宪法", TODAY), null);
        refused(Problem.NOT_FOUND, said(SPEAKER, new ConfirmParticipation(ID, GUEST, COUNT), withoutGuests));
    }

    @Nested
    class Making_it_up {

        private final HeadcountConfirmed oneOnLeave = new HeadcountConfirmed(ID, JOINT, GUEST, COUNT);

        @Test
        void is_for_those_who_did_not_come_each_once() {
            said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY, 1), RECORDED, oneOnLeave)
                    .expectEvents(new MadeUp(ID, JOINT, GUEST, TODAY, 1));
            refused(Problem.NUMBER_RANGE, said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY, 2), RECORDED, oneOnLeave));
            MadeUp before = new MadeUp(ID, JOINT, GUEST, TODAY, 1);
            refused(
                    Problem.MAKE_UP_NOBODY,
                    said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY, 1), RECORDED, oneOnLeave, before));
        }

        @Test
        void waits_for_the_headcount() {
            refused(Problem.MAKE_UP_NOBODY, said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY, 1), RECORDED));
        }

        @Test
        void lies_between_the_day_it_was_held_and_today() {
            refused(
                    Problem.DATE_INVALID,
                    said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY.minusDays(1), 1), RECORDED, oneOnLeave));
            refused(
                    Problem.DATE_INVALID,
                    said(SPEAKER, new RecordMakeUp(ID, GUEST, TODAY.plusDays(1), 1), RECORDED, oneOnLeave));
        }
    }

    @Test
    void nothing_is_said_of_what_was_not_held_or_is_void() {
        refused(
                Problem.RECORD_NOT_HELD,
                said(SPEAKER, new ConfirmParticipation(ID, GUEST, COUNT), new Scheduled(ID, JOINT)));
        refused(
                Problem.RECORD_VOIDED,
                said(SPEAKER, new ConfirmParticipation(ID, GUEST, COUNT), RECORDED, new Voided(ID, JOINT, "重复")));
    }

    private ResultValidator<LedgerRecord> said(Actor actor, Command command, Object... life) {
        return record.given(life).when(command, Map.of(Actor.METADATA, actor));
    }

    private static void refused(Problem problem, ResultValidator<LedgerRecord> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(CoreMatchers.containsString(problem.name()));
    }
}
