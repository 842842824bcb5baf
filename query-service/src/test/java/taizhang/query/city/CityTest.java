// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.lecture;
import static taizhang.query.SampleCity.plan;
import static taizhang.query.SampleCity.session;

import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.record.CountsAs;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.web.clock.LedgerClock;
import taizhang.web.security.Viewer;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CityTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final int NOVEMBER = 11;
    private static final int DECEMBER = 12;

    private final Story story = new Story(new CityProjection());

    private CityOverview overview(int year, RecordKind kind, AsOf asOf, Viewer viewer) {
        return new City(story.views(), SampleCity::directory, new LedgerClock(Clock.systemUTC()))
                .overview(year, kind, asOf, viewer);
    }

    private CityOverview overview(AsOf asOf) {
        return overview(2022, null, asOf, SUPERVISOR);
    }

    private CityOverview overview() {
        return overview(story.now());
    }

    private static Counts row(CityOverview overview, String bureau) {
        return overview.row(new BureauId(bureau)).orElseThrow().counts();
    }

    private static Viewer secretaryOf(String bureau) {
        return new Viewer("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau));
    }

    @Nested
    class A_gathering_that_serves_several_duties {

        @Test
        void is_one_record_in_every_total() {
            // One lecture on a theme day of two bureaus: one for the city, one in each row, whatever else it serves.
            story.recorded("both", serving(lecture("2022-12-09", "ty-ga", "ty-sf"), CountsAs.THEME_DAY));
            assertThat(overview().totals().total()).isEqualTo(1);
            assertThat(overview().totals().total(RecordKind.LECTURE)).isEqualTo(1);
            assertThat(overview().totals().total(RecordKind.MEETING)).isZero();
            assertThat(row(overview(), "ty-ga").total()).isEqualTo(1);
            assertThat(row(overview(), "ty-sf").total()).isEqualTo(1);
        }

        private static LectureDetails serving(LectureDetails of, CountsAs duty) {
            ObjectNode json = LedgerJson.mapper().valueToTree(of);
            json.putArray("countsAs").add(duty.name());
            return LedgerJson.mapper().treeToValue(json, LectureDetails.class);
        }
    }

    @Nested
    class The_sample_city {

        @Test
        void counts_each_record_once_however_many_bureaus_held_it() {
            SampleCity.tell(story);
            // December: 3 sessions, 6 lectures (one by three bureaus), 4 activities (one by three bureaus) = 13.
            // November: the two plans.
            assertThat(overview().totals().in(DECEMBER)).isEqualTo(13);
            assertThat(overview().totals().in(NOVEMBER)).isEqualTo(2);
            assertThat(overview().totals().total()).isEqualTo(15);
        }

        @Test
        void counts_a_joint_record_in_the_row_of_each_of_its_bureaus() {
            SampleCity.tell(story);
            // zz-ga and zz-sf: a plan each in November, the lecture of all three in December; zz-xf: the lecture.
            assertThat(row(overview(), "zz-ga").in(NOVEMBER)).isEqualTo(1);
            assertThat(row(overview(), "zz-ga").in(DECEMBER)).isEqualTo(1);
            assertThat(row(overview(), "zz-sf").total()).isEqualTo(2);
            assertThat(row(overview(), "zz-xf").total()).isEqualTo(1);
            assertThat(row(overview(), "ty-fy").total()).isEqualTo(1);
            assertThat(row(overview(), "yx-sf").total()).isZero();
        }

        @Test
        void shows_a_late_entry_only_from_the_day_it_was_entered() {
            SampleCity.tell(story);
            assertThat(row(overview(story.asOf("2022-12-19")), "yx-sf-syt").total())
                    .isZero();
            assertThat(row(overview(story.asOf("2022-12-20")), "yx-sf-syt").in(DECEMBER))
                    .isEqualTo(1);
            assertThat(row(overview(story.asOf("2022-12-02")), "zz-xf").total()).isZero();
            assertThat(row(overview(story.asOf("2022-12-05")), "zz-xf").total()).isEqualTo(1);
        }

        @Test
        void counts_one_kind_only_when_asked_for_it() {
            SampleCity.tell(story);
            CityOverview studies = overview(2022, RecordKind.STUDY_SESSION, story.now(), SUPERVISOR);
            assertThat(studies.totals().total()).isEqualTo(3);
            assertThat(row(studies, "zz-ga").total()).isZero();
        }

        @Test
        void lists_every_bureau_under_its_parent_in_the_order_of_codes() {
            SampleCity.tell(story);
            assertThat(overview().bureaus().stream().map(row -> row.bureau().value()))
                    .containsExactly(
                            "zz-ga",
                            "cl-ga",
                            "djd-ga",
                            "lk-ga",
                            "ll-ga",
                            "ls-ga",
                            "sf-ga",
                            "ty-ga",
                            "yl-ga",
                            "zz-sf",
                            "lk-sf",
                            "ty-sf",
                            "ty-fy",
                            "ty-sf-ss",
                            "yl-sf",
                            "yx-sf",
                            "yx-sf-syt",
                            "zz-xf");
            assertThat(overview().systems()).hasSize(3);
        }

        @Test
        void gives_a_secretary_the_rows_in_scope_and_the_total_of_those() {
            SampleCity.tell(story);
            CityOverview own = overview(2022, null, story.now(), secretaryOf("ty-sf"));
            assertThat(own.wholeCity()).isFalse();
            assertThat(own.bureaus().stream().map(row -> row.bureau().value()))
                    .containsExactly("ty-sf", "ty-fy", "ty-sf-ss");
            // One activity, held by all three.
            assertThat(own.totals().total()).isEqualTo(1);
        }
    }

    @Nested
    class Corrections {

        @Test
        void that_change_the_month_move_the_record_and_leave_the_past_as_it_was_known() {
            story.on("2022-12-12")
                    .recorded("study", session("ty-ga", "2022-11-30"))
                    .on("2022-12-14")
                    .corrected("study", session("ty-ga", "2022-12-01"));
            assertThat(row(overview(), "ty-ga").in(NOVEMBER)).isZero();
            assertThat(row(overview(), "ty-ga").in(DECEMBER)).isEqualTo(1);
            assertThat(row(overview(story.asOf("2022-12-13")), "ty-ga").in(NOVEMBER))
                    .isEqualTo(1);
        }

        @Test
        void that_change_the_year_take_it_out_of_one_and_into_the_other() {
            story.recorded("study", session("ty-ga", "2022-12-31")).corrected("study", session("ty-ga", "2021-12-31"));
            assertThat(overview().totals().total()).isZero();
            assertThat(overview(2021, null, story.now(), SUPERVISOR).totals().total())
                    .isEqualTo(1);
        }

        @Test
        void that_change_the_participants_change_their_rows_and_not_the_total() {
            story.recorded("lecture", lecture("2022-12-02", "zz-ga", "zz-sf"))
                    .corrected("lecture", lecture("2022-12-02", "zz-ga", "zz-xf"));
            assertThat(row(overview(), "zz-sf").total()).isZero();
            assertThat(row(overview(), "zz-xf").total()).isEqualTo(1);
            assertThat(overview().totals().total()).isEqualTo(1);
        }
    }

    @Nested
    class What_does_not_count {

        @Test
        void a_voided_record_no_longer_counts() {
            story.recorded("study", session("ty-ga", "2022-12-05")).voided("study");
            assertThat(overview().totals().total()).isZero();
            assertThat(overview().totals().byKind()).isEmpty();
        }

        @Test
        void a_voided_record_counts_again_once_it_is_restored() {
            story.recorded("study", session("ty-ga", "2022-12-05"))
                    .voided("study")
                    .restored("study", true);
            assertThat(overview().totals().total()).isEqualTo(1);
        }

        @Test
        void what_is_scheduled_counts_only_once_it_was_held() {
            story.scheduled("study", session("ty-ga", "2022-12-05"))
                    .postponed("study", session("ty-ga", "2022-12-07"))
                    .cancelled("study")
                    .restored("study", false);
            assertThat(overview().totals().total()).isZero();
            story.recorded("study", session("ty-ga", "2022-12-07"));
            assertThat(overview().totals().total()).isEqualTo(1);
            story.scheduled("other", session("ty-ga", "2022-12-08")).notHeld("other");
            assertThat(overview().totals().total()).isEqualTo(1);
        }

        @Test
        void a_plan_counts_from_its_issue_and_not_as_a_draft() {
            story.drafted("plan", plan("zz-sf", null, null)).corrected("plan", plan("zz-sf", null, null));
            assertThat(overview().totals().total()).isZero();
            story.recorded("plan", plan("zz-sf", null, "2022-11-30"));
            assertThat(overview().totals().in(NOVEMBER)).isEqualTo(1);
        }

        @Test
        void a_draft_that_is_dropped_takes_nothing_away() {
            story.drafted("plan", plan("zz-sf", null, null)).voided("plan");
            assertThat(overview().totals().total()).isZero();
        }
    }
}
