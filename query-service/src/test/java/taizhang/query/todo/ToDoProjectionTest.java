// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.compliance.Records.came;
import static taizhang.query.compliance.Records.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpCommand;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpId;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.query.Story;
import taizhang.query.todo.ToDoList.Line;
import taizhang.web.directory.Directory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToDoProjectionTest {

    private final Story story = new Story(new ToDoProjection());

    @Nested
    class The_keeper_of_a_record {

        @Test
        void has_nothing_to_do_after_recording() {
            story.recorded("s", session("ty-ga", "2022-12-05"));
            assertThat(due("ty-ga")).isEmpty();
        }

        @Test
        void mends_what_was_returned_until_it_is_corrected() {
            story.recorded("s", session("ty-ga", "2022-12-05")).returned("s");
            assertThat(tasks("ty-ga")).containsExactly(Task.RETURNED);
            story.corrected("s", session("ty-ga", "2022-12-06"));
            assertThat(due("ty-ga")).isEmpty();
        }

        @Test
        void holds_again_what_was_ordered_until_it_is_accepted() {
            story.recorded("s", session("ty-ga", "2022-12-05")).returned("s").redoOrdered("s");
            assertThat(tasks("ty-ga")).containsExactly(Task.RETURNED, Task.REDO);
            story.redone("again", session("ty-ga", "2022-12-15"), "s").redoAccepted("s", "again");
            assertThat(tasks("ty-ga")).containsExactly(Task.RETURNED);
        }

        @Test
        void records_what_was_scheduled_once_its_day_is_there() {
            story.scheduled("s", session("ty-ga", "2022-12-20"));
            assertThat(list("ty-ga", "2022-12-19").due()).isEmpty();
            assertThat(list("ty-ga", "2022-12-19").ahead()).extracting(Line::on).containsExactly(day("2022-12-20"));
            assertThat(list("ty-ga", "2022-12-20").due()).extracting(Line::task).containsExactly(Task.SCHEDULED);
            story.postponed("s", session("ty-ga", "2022-12-22"));
            assertThat(list("ty-ga", "2022-12-20").due()).isEmpty();
            story.recorded("s", session("ty-ga", "2022-12-22"));
            assertThat(list("ty-ga", "2022-12-30").due()).isEmpty();
        }

        @Test
        void has_no_more_to_do_with_what_is_void() {
            story.recorded("s", session("ty-ga", "2022-12-05")).returned("s").voided("s");
            assertThat(due("ty-ga")).isEmpty();
        }

        @Test
        void has_to_do_again_what_was_open_when_a_void_record_is_restored() {
            story.recorded("s", session("ty-ga", "2022-12-05"))
                    .returned("s")
                    .redoOrdered("s")
                    .voided("s")
                    .restored("s", true);
            assertThat(tasks("ty-ga")).containsExactly(Task.RETURNED, Task.REDO);
            story.corrected("s", session("ty-ga", "2022-12-06")).voided("s").restored("s", true);
            assertThat(tasks("ty-ga")).containsExactly(Task.REDO);
        }
    }

    @Nested
    class A_bureau_that_took_part {

        @Test
        void is_asked_once_for_its_headcount_whatever_the_host_corrects() {
            story.recorded("s", session("ty-ga", "2022-12-05", "ty-sf", "ll-ga"));
            assertThat(tasks("ty-sf")).containsExactly(Task.CONFIRM);
            assertThat(due("ty-ga")).isEmpty();
            story.confirmed("s", "ty-sf", came(8, 9));
            story.corrected("s", session("ty-ga", "2022-12-06", "ty-sf", "ll-ga"));
            assertThat(due("ty-sf")).isEmpty();
            assertThat(tasks("ll-ga")).containsExactly(Task.CONFIRM);
        }

        @Test
        void is_asked_when_a_correction_brings_it_in_and_no_more_when_one_takes_it_out() {
            story.recorded("s", session("ty-ga", "2022-12-05")).corrected("s", session("ty-ga", "2022-12-05", "ty-sf"));
            assertThat(tasks("ty-sf")).containsExactly(Task.CONFIRM);
            story.corrected("s", session("ty-ga", "2022-12-05"));
            assertThat(due("ty-sf")).isEmpty();
        }

        @Test
        void that_declined_and_was_put_back_is_asked_again() {
            SessionDetails joint = session("ty-ga", "2022-12-05", "ty-sf");
            SessionDetails alone = session("ty-ga", "2022-12-05");
            story.recorded("s", joint).confirmed("s", "ty-sf", came(8, 9)).declined("s", "ty-sf", alone);
            story.corrected("s", joint);
            assertThat(tasks("ty-sf")).containsExactly(Task.CONFIRM);
        }

        @Test
        void is_not_asked_before_it_is_held_nor_once_it_has_declined() {
            story.scheduled("s", session("ty-ga", "2022-12-05", "ty-sf"));
            assertThat(due("ty-sf")).isEmpty();
            story.recorded("s", session("ty-ga", "2022-12-05", "ty-sf"));
            assertThat(tasks("ty-sf")).containsExactly(Task.CONFIRM);
            story.declined("s", "ty-sf", session("ty-ga", "2022-12-05"));
            assertThat(due("ty-sf")).isEmpty();
        }
    }

    @Nested
    class A_co_host_of_an_activity {

        private final Quantity copies = new Quantity(QuantityKind.MATERIALS, 300, "份", false);

        @Test
        void is_asked_for_its_share_until_it_has_said_it_whatever_the_host_corrects() {
            story.recorded("a", activity("2022-12-09", List.of(copies), "ty-sf", "ty-fy"));
            assertThat(tasks("ty-fy")).containsExactly(Task.CONFIRM);
            assertThat(due("ty-sf")).isEmpty();

            RecordId record = new RecordId("a");
            story.append(
                    ShareCommand.target(record), new ShareConfirmed(record, new BureauId("ty-fy"), List.of(copies)));
            assertThat(due("ty-fy")).isEmpty();

            story.corrected("a", activity("2022-12-10", List.of(copies), "ty-sf", "ty-fy"));
            assertThat(due("ty-fy")).isEmpty();
        }

        @Test
        void is_not_asked_where_nothing_was_counted() {
            story.recorded("a", activity("2022-12-09", List.of(), "ty-sf", "ty-fy"));
            assertThat(due("ty-fy")).isEmpty();
        }
    }

    @Test
    void a_follow_up_stands_there_until_it_is_closed_and_is_overdue_after_its_day() {
        FollowUpId id = new FollowUpId("f");
        RecordId record = new RecordId("s");
        BureauId bureau = new BureauId("ty-ga");
        story.recorded("s", session("ty-ga", "2022-12-05"))
                .append(
                        FollowUpCommand.target(id),
                        new FollowUpOpened(id, record, bureau, "组织专题讨论", "政工室主任", day("2022-12-20")));
        assertThat(list("ty-ga", "2022-12-20").followUps())
                .extracting(ToDoList.FollowUp::overdue)
                .containsExactly(false);
        assertThat(list("ty-ga", "2022-12-21").followUps())
                .extracting(ToDoList.FollowUp::overdue)
                .containsExactly(true);
        story.append(FollowUpCommand.target(id), new FollowUpClosed(id, record, bureau, "全部完成"));
        assertThat(list("ty-ga", "2022-12-21").followUps()).isEmpty();
    }

    private List<Task> tasks(String bureau) {
        return due(bureau).stream().map(Line::task).toList();
    }

    private List<Line> due(String bureau) {
        return list(bureau, "2022-12-31").due();
    }

    private ToDoList list(String bureau, String today) {
        return ToDoList.of(List.of(new BureauId(bureau)), day(today), story.views(), new Directory(List.of()));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
