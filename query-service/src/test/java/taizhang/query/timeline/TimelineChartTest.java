// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.api.record.RecordKind.LECTURE;
import static taizhang.api.record.RecordKind.STUDY_SESSION;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.record.RecordStatus;
import taizhang.query.timeline.Reorganisation.What;
import taizhang.query.timeline.Timeline.Line;
import taizhang.query.timeline.TimelineChart.Band;
import taizhang.query.timeline.TimelineChart.Dot;
import taizhang.query.timeline.TimelineChart.Lane;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineChartTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);

    @Test
    void has_a_lane_for_each_kind_in_their_order_also_for_an_empty_one() {
        assertThat(chart(List.of()).lanes()).extracting(Lane::kind).containsExactly(RecordKind.values());
    }

    @Test
    void marks_today_only_within_its_own_year() {
        assertThat(chart(List.of()).today()).isNotNull();
        assertThat(TimelineChart.of(
                                new Timeline(new BureauId("ty-ga"), 2021, null, Tree.THEN, List.of(), List.of()), TODAY)
                        .today())
                .isNull();
    }

    @RepeatedTest(20)
    void puts_each_record_once_on_its_lane_and_no_dot_upon_another(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Line> lines = new ArrayList<>();
        for (int day = 1; day < 365; day += random.nextInt(5)) {
            LocalDate heldOn = LocalDate.ofYearDay(2022, day);
            lines.add(line("r" + lines.size(), heldOn, random.nextBoolean() ? STUDY_SESSION : LECTURE));
        }
        TimelineChart chart = chart(lines);

        List<Dot> dots =
                chart.lanes().stream().flatMap(lane -> lane.dots().stream()).toList();
        assertThat(dots).extracting(Dot::line).containsExactlyInAnyOrderElementsOf(lines);
        for (int i = 0; i < dots.size(); i++) {
            assertThat(dots.get(i).y()).isBetween(0, chart.height());
            for (Dot other : dots.subList(i + 1, dots.size())) {
                assertThat(Math.hypot(dots.get(i).x() - other.x(), dots.get(i).y() - other.y()))
                        .isGreaterThanOrEqualTo(14);
            }
        }
    }

    /** The second begins before the first ends, so it goes below; the third begins after both. */
    @Test
    void lays_what_plans_have_in_view_into_their_own_lane_and_no_stretch_over_another() {
        RecordId plan = new RecordId("plan");
        List<PlanWindows.Window> windows = List.of(
                new PlanWindows.Window(plan, "计划", "甲", LocalDate.of(2022, 5, 1), LocalDate.of(2022, 6, 30)),
                new PlanWindows.Window(plan, "计划", "乙", LocalDate.of(2022, 6, 1), LocalDate.of(2022, 7, 31)),
                new PlanWindows.Window(plan, "计划", "丙", LocalDate.of(2022, 12, 4), LocalDate.of(2023, 1, 4)));
        TimelineChart chart = TimelineChart.of(
                new Timeline(new BureauId("ty-ga"), 2022, null, Tree.THEN, List.of(), List.of()),
                TODAY,
                List.of(),
                List.of(),
                windows);

        assertThat(chart.lanes().stream().filter(lane -> !lane.planned().isEmpty()))
                .extracting(Lane::kind)
                .containsExactly(RecordKind.PUBLICITY_PLAN);
        Lane lane = chart.lanes().stream()
                .filter(each -> !each.planned().isEmpty())
                .findFirst()
                .orElseThrow();
        List<Integer> rows =
                lane.planned().stream().map(TimelineChart.Planned::y).toList();
        assertThat(rows.get(0)).isEqualTo(rows.get(2)).isLessThan(rows.get(1));
        assertThat(lane.planned().get(2).x() + lane.planned().get(2).width()).isLessThanOrEqualTo(chart.right() + 12);
        assertThat(rows.get(1) + 12).isLessThanOrEqualTo(lane.bottom());
    }

    @Test
    void shows_the_other_days_of_a_record_that_was_moved() {
        Line moved = new Line(
                new RecordId("r"),
                STUDY_SESSION,
                "学习",
                LocalDate.of(2022, 12, 6),
                Instant.parse("2022-12-06T01:00:00Z"),
                RecordStatus.CORRECTED,
                false,
                1,
                List.of(new BureauId("ty-ga")),
                new BureauId("ty-ga"),
                List.of(LocalDate.of(2022, 6, 6), LocalDate.of(2021, 12, 6)));
        Dot dot = chart(List.of(moved)).lanes().stream()
                .flatMap(lane -> lane.dots().stream())
                .findFirst()
                .orElseThrow();
        assertThat(dot.before()).hasSize(1);
        assertThat(dot.before().getFirst()).isLessThan(dot.x());
    }

    @Test
    void lays_one_row_of_bands_for_each_rule_into_the_lane_of_its_kind_and_never_over_dots() {
        Bureau bureau = bureau("ty-ga", "2021-01-01", centralGroup(true, "2021-01-01", 1));
        List<Cell> cells = RuleCatalogue.shipped().duties("ZXZ-01", 2022).stream()
                .flatMap(duty -> new Judge(WorkingDays.shipped(), 30)
                        .judge(duty, Subjects.of(bureau), Holdings.NONE, TODAY).stream())
                .map(verdict -> new Cell(bureau, verdict))
                .toList();
        Reorganisation merger = new Reorganisation(LocalDate.of(2022, 7, 1), What.JOINED_BY, "嵩山所");
        TimelineChart chart = TimelineChart.of(
                new Timeline(
                        new BureauId("ty-ga"),
                        2022,
                        null,
                        Tree.THEN,
                        List.of(),
                        List.of(line("r", LocalDate.of(2022, 6, 6), STUDY_SESSION))),
                TODAY,
                cells,
                List.of(merger),
                List.of());
        Lane study = chart.lanes().getFirst();
        assertThat(study.kind()).isEqualTo(STUDY_SESSION);
        assertThat(study.bands()).extracting(Band::inherits).containsExactly(false, false, true, false);
        assertThat(study.bands())
                .extracting(Band::y)
                .containsOnly(study.bands().getFirst().y());
        assertThat(study.bands().getFirst().y())
                .isGreaterThan(study.dots().getFirst().y() + 6);
        assertThat(study.bands().getFirst().y() + study.bands().getFirst().height())
                .isLessThan(study.bottom());
        assertThat(chart.lanes().get(1).bands()).isEmpty();
        assertThat(chart.marks()).hasSize(1);
    }

    private static TimelineChart chart(List<Line> lines) {
        return TimelineChart.of(new Timeline(new BureauId("ty-ga"), 2022, null, Tree.THEN, List.of(), lines), TODAY);
    }

    private static Line line(String id, LocalDate heldOn, RecordKind kind) {
        return new Line(
                new RecordId(id),
                kind,
                "学习",
                heldOn,
                Instant.parse("2022-12-06T01:00:00Z"),
                RecordStatus.RECORDED,
                false,
                1,
                List.of(new BureauId("ty-ga")),
                new BureauId("ty-ga"),
                List.of());
    }
}
