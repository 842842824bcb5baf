// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.lecture;
import static taizhang.query.SampleCity.plan;
import static taizhang.query.SampleCity.session;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.bureau.BureauId;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.record.HistoryProjection;
import taizhang.query.record.RecordStatus;
import taizhang.query.timeline.Timeline.Line;
import taizhang.web.calendar.WorkingDays;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelinesTest {

    private final Story story = new Story(new TimelineProjection(), new HistoryProjection());

    @Nested
    class The_sample_city {

        @ParameterizedTest
        @CsvSource({
            "zz-ga, 2",
            "zz-sf, 2",
            "zz-xf, 1",
            "ty-ga, 1",
            "ll-ga, 1",
            "lk-ga, 1",
            "cl-ga, 1",
            "djd-ga, 1",
            "ls-ga, 1",
            "yl-ga, 1",
            "sf-ga, 1",
            "yl-sf, 1",
            "lk-sf, 1",
            "yx-sf, 0",
            "yx-sf-syt, 1",
            "ty-sf, 1",
            "ty-fy, 1",
            "ty-sf-ss, 1"
        })
        void has_its_own_entries_on_each_timeline(String bureau, int entries) {
            SampleCity.tell(story);

            assertThat(lines(bureau, 2022, story.now())).hasSize(entries);
        }

        @ParameterizedTest
        @CsvSource({
            "2022-12-02, zz-xf, 0",
            "2022-12-05, zz-xf, 1",
            "2022-12-19, yx-sf-syt, 0",
            "2022-12-20, yx-sf-syt, 1",
            "2022-12-13, ls-ga, 1",
            "2022-12-14, ls-ga, 1",
            "2022-10-01, ls-ga, 0"
        })
        void was_known_day_by_day(String day, String bureau, int entries) {
            SampleCity.tell(story);

            assertThat(lines(bureau, 2022, story.asOf(day))).hasSize(entries);
        }

        @Test
        void shows_the_day_that_was_believed_until_it_was_corrected() {
            SampleCity.tell(story);

            assertThat(only("ls-ga", 2022, story.asOf("2022-12-13")).heldOn()).isEqualTo("2022-12-09");
            Line corrected = only("ls-ga", 2022, story.asOf("2022-12-14"));
            assertThat(corrected.heldOn()).isEqualTo("2022-12-08");
            assertThat(corrected.status()).isEqualTo(RecordStatus.CORRECTED);
            assertThat(corrected.recordedAt()).isEqualTo(Instant.parse("2022-12-12T01:00:00Z"));
            assertThat(corrected.late()).isFalse();
        }

        @Test
        void calls_the_entry_late_that_came_eleven_working_days_after_the_event() {
            SampleCity.tell(story);

            Line late = only("yx-sf-syt", 2022, story.now());
            assertThat(late.late()).isTrue();
            assertThat(late.delayWorkdays()).isEqualTo(11);
        }
    }

    @Nested
    class A_correction {

        @Test
        void takes_a_record_to_the_right_bureau_and_leaves_it_where_it_was_known_before() {
            story.on("2022-12-06").recorded("s", session("ty-ga", "2022-12-05"));
            story.on("2022-12-20").corrected("s", session("ll-ga", "2022-12-05"));

            assertThat(lines("ty-ga", 2022, story.now())).isEmpty();
            assertThat(lines("ty-ga", 2022, story.asOf("2022-12-19"))).hasSize(1);
            Line moved = only("ll-ga", 2022, story.now());
            assertThat(moved.recordedAt()).isEqualTo(Instant.parse("2022-12-06T01:00:00Z"));
            assertThat(moved.late()).isFalse();
            assertThat(lines("ll-ga", 2022, story.asOf("2022-12-19"))).isEmpty();
        }

        @Test
        void takes_a_record_to_the_right_year_and_back() {
            story.on("2022-01-04").recorded("s", session("ty-ga", "2022-01-03"));
            story.on("2022-01-05").corrected("s", session("ty-ga", "2021-12-31"));
            assertThat(lines("ty-ga", 2022, story.now())).isEmpty();
            assertThat(only("ty-ga", 2021, story.now()).heldOn()).isEqualTo("2021-12-31");

            story.on("2022-01-06").corrected("s", session("ty-ga", "2022-01-03"));
            assertThat(lines("ty-ga", 2021, story.now())).isEmpty();
            assertThat(only("ty-ga", 2022, story.now()).recordedAt()).isEqualTo(Instant.parse("2022-01-04T01:00:00Z"));
        }

        @Test
        void that_drops_a_participant_takes_the_record_off_its_timeline_only() {
            story.on("2022-12-05").recorded("l", lecture("2022-12-02", "zz-ga", "zz-sf", "zz-xf"));
            story.on("2022-12-06").corrected("l", lecture("2022-12-02", "zz-ga", "zz-sf"));

            assertThat(lines("zz-xf", 2022, story.now())).isEmpty();
            assertThat(only("zz-sf", 2022, story.now()).bureaus())
                    .containsExactly(new BureauId("zz-ga"), new BureauId("zz-sf"));
        }
    }

    @Nested
    class A_voided_record {

        @Test
        void stays_and_is_marked_so() {
            story.on("2022-12-06")
                    .recorded("s", session("ty-ga", "2022-12-05"))
                    .on("2022-12-07")
                    .voided("s");

            assertThat(only("ty-ga", 2022, story.now()).status()).isEqualTo(RecordStatus.VOIDED);
            assertThat(only("ty-ga", 2022, story.asOf("2022-12-06")).status()).isEqualTo(RecordStatus.RECORDED);
        }

        @Test
        void comes_back_as_returned_where_that_is_still_open() {
            story.on("2022-12-06").recorded("s", session("ty-ga", "2022-12-05"));
            story.on("2022-12-07").returned("s").voided("s").restoredReturned("s");
            assertThat(only("ty-ga", 2022, story.now()).status()).isEqualTo(RecordStatus.RETURNED);
        }

        @Test
        void comes_back_with_the_instant_of_its_first_entry() {
            story.on("2022-12-06").recorded("s", session("ty-ga", "2022-12-05"));
            story.on("2022-12-07").voided("s");
            story.on("2022-12-30").restored("s", true);

            Line line = only("ty-ga", 2022, story.now());
            assertThat(line.status()).isEqualTo(RecordStatus.RECORDED);
            assertThat(line.recordedAt()).isEqualTo(Instant.parse("2022-12-06T01:00:00Z"));
            assertThat(line.late()).isFalse();
        }
    }

    @Nested
    class A_schedule {

        @Test
        void stands_on_its_day_marked_so_and_is_neither_entered_nor_late() {
            story.on("2022-12-01").scheduled("s", session("ty-ga", "2022-12-20"));

            Line ahead = only("ty-ga", 2022, story.now());
            assertThat(ahead.status()).isEqualTo(RecordStatus.SCHEDULED);
            assertThat(ahead.heldOn()).isEqualTo("2022-12-20");
            assertThat(ahead.recordedAt()).isNull();
            assertThat(ahead.late()).isNull();
        }

        @Test
        void moves_to_another_year_when_it_is_postponed() {
            story.on("2022-12-01").scheduled("s", session("ty-ga", "2022-12-30"));
            story.on("2022-12-29").postponed("s", session("ty-ga", "2023-01-05"));

            assertThat(lines("ty-ga", 2022, story.now())).isEmpty();
            assertThat(only("ty-ga", 2022, story.asOf("2022-12-28")).heldOn()).isEqualTo("2022-12-30");
            assertThat(only("ty-ga", 2023, story.now()).status()).isEqualTo(RecordStatus.SCHEDULED);
        }

        @Test
        void becomes_the_record_of_what_was_held_wherever_that_was() {
            story.on("2022-12-01").scheduled("s", session("ty-ga", "2022-12-30"));
            story.on("2023-01-04").recorded("s", session("ll-ga", "2023-01-03"));

            assertThat(lines("ty-ga", 2022, story.now())).isEmpty();
            assertThat(lines("ty-ga", 2023, story.now())).isEmpty();
            Line held = only("ll-ga", 2023, story.now());
            assertThat(held.status()).isEqualTo(RecordStatus.RECORDED);
            assertThat(held.recordedAt()).isEqualTo(Instant.parse("2023-01-04T01:00:00Z"));
            assertThat(only("ty-ga", 2022, story.asOf("2022-12-31")).status()).isEqualTo(RecordStatus.SCHEDULED);
        }

        @Test
        void stays_when_it_is_called_off_and_comes_back_as_a_schedule() {
            story.on("2022-12-01").scheduled("s", session("ty-ga", "2022-12-20"));
            story.on("2022-12-10").cancelled("s");
            assertThat(only("ty-ga", 2022, story.now()).status()).isEqualTo(RecordStatus.CANCELLED);

            story.on("2022-12-11").restored("s", false);
            assertThat(only("ty-ga", 2022, story.now()).status()).isEqualTo(RecordStatus.SCHEDULED);
        }

        @Test
        void that_nothing_came_of_is_void_without_ever_having_been_entered() {
            story.on("2022-12-01").scheduled("s", session("ty-ga", "2022-12-20"));
            story.on("2022-12-22").notHeld("s");

            Line line = only("ty-ga", 2022, story.now());
            assertThat(line.status()).isEqualTo(RecordStatus.VOIDED);
            assertThat(line.recordedAt()).isNull();
        }
    }

    @Nested
    class A_plan {

        @Test
        void appears_on_the_day_of_issue_and_not_before() {
            story.on("2022-11-01").drafted("p", plan("zz-sf", null, null));
            assertThat(lines("zz-sf", 2022, story.now())).isEmpty();

            story.on("2022-11-30").recorded("p", plan("zz-sf", null, "2022-11-30"));
            assertThat(only("zz-sf", 2022, story.now()).heldOn()).isEqualTo("2022-11-30");
        }

        @Test
        void that_was_voided_as_a_draft_never_appears() {
            story.on("2022-11-01").drafted("p", plan("zz-sf", null, null)).voided("p");

            assertThat(lines("zz-sf", 2022, story.now())).isEmpty();
        }
    }

    @Test
    void entries_stand_by_day_and_then_by_id() {
        story.on("2022-12-09")
                .recorded("b", session("ty-ga", "2022-12-05"))
                .recorded("c", session("ty-ga", "2022-12-01"))
                .recorded("a", session("ty-ga", "2022-12-05"));

        assertThat(lines("ty-ga", 2022, story.now()))
                .extracting(line -> line.recordId().value())
                .containsExactly("c", "a", "b");
    }

    @Test
    void nobody_is_called_late_in_a_year_whose_working_days_are_not_published() {
        story.on("2022-12-30").recorded("s", session("ty-ga", "2022-12-05"));

        Line line = new Timelines(story.views(), WorkingDays.none())
                .of(new BureauId("ty-ga"), 2022, story.now())
                .entries()
                .getFirst();
        assertThat(line.late()).isNull();
        assertThat(line.delayWorkdays()).isNull();
    }

    private Line only(String bureau, int year, AsOf asOf) {
        List<Line> lines = lines(bureau, year, asOf);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<Line> lines(String bureau, int year, AsOf asOf) {
        return new Timelines(story.views(), WorkingDays.shipped())
                .of(new BureauId(bureau), year, asOf)
                .entries();
    }
}
