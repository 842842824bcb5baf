// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.command.record.RecordFixture.secretaryOf;
import static taizhang.command.record.RecordFixture.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CoreMatchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.api.record.ReviewCommand.AcceptRedo;
import taizhang.api.record.ReviewCommand.ApproveRecord;
import taizhang.api.record.ReviewCommand.NoteRecord;
import taizhang.api.record.ReviewCommand.OrderRedo;
import taizhang.api.record.ReviewCommand.ReturnRecord;
import taizhang.api.study.SessionDetails;
import taizhang.command.gate.Actor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {

    private static final RecordId ID = new RecordId("study-ty-ga");
    private static final RecordId AGAIN = new RecordId("study-ty-ga-2");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 6);
    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);
    private static final SessionDetails WAS = session("ty-ga", "旧主题", TODAY);
    private static final SessionDetails NOW = session("ty-ga", "新主题", TODAY);
    private static final Recorded RECORDED = new Recorded(ID, WAS, null);

    private final Map<String, List<Event>> others = new HashMap<>();
    private final AggregateTestFixture<LedgerRecord> record = RecordFixture.at(
            Instant.parse("2022-12-05T23:30:00Z"), aggregate -> others.getOrDefault(aggregate, List.of()));

    @Nested
    class A_record_that_stands {

        @Test
        void is_noted_with_or_without_a_word() {
            reviewed(new NoteRecord(ID, 1, null), RECORDED).expectEvents(new Noted(ID, WAS, null));
            reviewed(new NoteRecord(ID, 1, "内容充实"), RECORDED).expectEvents(new Noted(ID, WAS, "内容充实"));
        }

        @Test
        void is_approved_once_for_what_it_says() {
            reviewed(new ApproveRecord(ID, 1, null), RECORDED).expectEvents(new Approved(ID, WAS, null));
            refused(
                    Problem.RECORD_UNCHANGED,
                    reviewed(new ApproveRecord(ID, 2, null), RECORDED, new Approved(ID, WAS, null)));
            reviewed(
                            new ApproveRecord(ID, 3, null),
                            RECORDED,
                            new Approved(ID, WAS, null),
                            new Corrected(ID, WAS, NOW, "写错"))
                    .expectEvents(new Approved(ID, NOW, null));
            reviewed(
                            new ApproveRecord(ID, 3, null),
                            RECORDED,
                            new Approved(ID, WAS, null),
                            new Continued(ID, WAS, NOW, "materials"))
                    .expectEvents(new Approved(ID, NOW, null));
        }

        @Test
        void is_not_approved_by_whoever_wrote_it() {
            Object own = new GenericEventMessage<>(RECORDED, Map.of(Actor.LOGIN, SUPERVISOR.login()));
            refused(Problem.REVIEW_OWN, reviewed(new ApproveRecord(ID, 1, null), own));
            Object other = new GenericEventMessage<>(RECORDED, Map.of(Actor.LOGIN, "secretary-ty-ga"));
            reviewed(new ApproveRecord(ID, 1, null), other).expectEvents(new Approved(ID, WAS, null));
        }

        @Test
        void goes_back_with_remarks_at_its_fields() {
            List<Remark> remarks = List.of(new Remark("topic", "过于笼统"), new Remark(null, "缺少人数"));
            reviewed(new ReturnRecord(ID, 1, remarks), RECORDED).expectEvents(new Returned(ID, WAS, remarks));
        }

        @Test
        void of_another_version_is_a_conflict() {
            refused(Problem.VERSION_CONFLICT, reviewed(new NoteRecord(ID, 2, null), RECORDED));
        }
    }

    /** The remarks still wait, so its badge says so too. */
    @Test
    void what_was_returned_voided_and_restored_is_still_returned() {
        Returned returned = new Returned(ID, WAS, List.of(new Remark("topic", "过于笼统")));
        restored(true, RECORDED, returned, new Voided(ID, WAS, "重复"));
        restored(null, RECORDED, returned, new Corrected(ID, WAS, WAS, "写错"), new Voided(ID, WAS, "重复"));
        restored(null, RECORDED, returned, new Approved(ID, WAS, null), new Voided(ID, WAS, "重复"));
        restored(null, RECORDED, new Voided(ID, WAS, "重复"));
    }

    private void restored(@Nullable Boolean returned, Object... life) {
        record.given(life)
                .when(new Restore(ID, life.length, "误操作"), Map.of(Actor.METADATA, RecordFixture.secretaryOf("ty-ga")))
                .expectEvents(new Restored(ID, WAS, true, "误操作", returned));
    }

    @Test
    void what_was_added_answers_no_remark() {
        List<Remark> remarks = List.of(new Remark("topic", "过于笼统"));
        Standing standing = null;
        for (RecordEvent event :
                List.of(RECORDED, new Returned(ID, WAS, remarks), new Continued(ID, WAS, NOW, "materials"))) {
            standing = Standing.after(event, standing);
        }
        assertThat(standing.remarks()).isEqualTo(remarks);
    }

    @Test
    void what_does_not_stand_is_not_reviewed() {
        refused(Problem.NOT_FOUND, reviewed(new NoteRecord(ID, 1, null)));
        refused(Problem.RECORD_NOT_HELD, reviewed(new NoteRecord(ID, 1, null), new Scheduled(ID, WAS)));
        refused(Problem.RECORD_VOIDED, reviewed(new NoteRecord(ID, 2, null), RECORDED, new Voided(ID, WAS, "重复")));
    }

    @Nested
    class A_redo {

        private final RedoOrdered ordered = new RedoOrdered(ID, WAS, "内容空泛");

        @Test
        void is_ordered_once() {
            reviewed(new OrderRedo(ID, 1, "内容空泛"), RECORDED).expectEvents(ordered);
            refused(Problem.RECORD_UNCHANGED, reviewed(new OrderRedo(ID, 2, "再次"), RECORDED, ordered));
        }

        @Test
        void is_accepted_when_it_was_entered_as_one() {
            others.put(AGAIN.value(), List.of(new Recorded(AGAIN, null, NOW, null, ID)));
            reviewed(new AcceptRedo(ID, 2, AGAIN), RECORDED, ordered).expectEvents(new RedoAccepted(ID, WAS, AGAIN));
            refused(Problem.REDO_NOT_ORDERED, reviewed(new AcceptRedo(ID, 1, AGAIN), RECORDED));
        }

        @Test
        void is_not_accepted_when_it_was_entered_as_anything_else() {
            others.put(AGAIN.value(), List.of(new Recorded(AGAIN, NOW, null)));
            refused(Problem.REDO_UNKNOWN, reviewed(new AcceptRedo(ID, 2, AGAIN), RECORDED, ordered));
        }

        @Test
        void is_entered_only_for_what_was_ordered_of_the_same_bureau() {
            others.put(ID.value(), List.of(RECORDED, ordered));
            Enter again = new Enter(AGAIN, 0, NOW, null, ID);
            record.givenNoPriorActivity()
                    .when(again, Map.of(Actor.METADATA, secretaryOf("ty-ga")))
                    .expectEvents(new Recorded(AGAIN, null, NOW, null, ID));
            Enter ofAnother = new Enter(AGAIN, 0, session("zz-ga", "新主题", TODAY), null, ID);
            refused(
                    Problem.REDO_NOT_ORDERED,
                    record.givenNoPriorActivity().when(ofAnother, Map.of(Actor.METADATA, secretaryOf("zz-ga"))));
            others.put(ID.value(), List.of(RECORDED));
            refused(
                    Problem.REDO_NOT_ORDERED,
                    record.givenNoPriorActivity().when(again, Map.of(Actor.METADATA, secretaryOf("ty-ga"))));
        }
    }

    private ResultValidator<LedgerRecord> reviewed(Command command, Object... life) {
        return record.given(life).when(command, Map.of(Actor.METADATA, SUPERVISOR));
    }

    private static void refused(Problem problem, ResultValidator<LedgerRecord> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(CoreMatchers.containsString(problem.name()));
    }
}
