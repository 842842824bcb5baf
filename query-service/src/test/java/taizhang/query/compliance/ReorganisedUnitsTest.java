// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.meeting;
import static taizhang.query.compliance.Records.session;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.api.meeting.MeetingKind;
import taizhang.query.Story;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.query.share.ShareProjection;
import taizhang.rules.RuleCatalogue;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.BureauLives;
import taizhang.web.directory.Directory;
import taizhang.web.directory.DirectoryProjection;
import taizhang.web.exemption.ExemptionProjection;
import taizhang.web.security.Viewer;

/** Units that were merged, split or moved in 2022, and the sums of those above them (rules E2.7 and E2.21). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReorganisedUnitsTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);

    private final Story story = new Story(
            new DirectoryProjection(),
            new ComplianceProjection(),
            new HistoryProjection(),
            new ExemptionProjection(),
            new ShareProjection());

    @BeforeEach
    void two_bureaus_with_central_groups_are_there_since_2021() {
        story.on("2021-01-02");
        registered("ty-ga", UnitKind.BUREAU, null, "2021-01-01");
        registered("ll-ga", UnitKind.BUREAU, null, "2021-01-01");
    }

    private void registered(String id, UnitKind unit, @Nullable String parent, String since) {
        BureauId bureau = new BureauId(id);
        tell(new BureauRegistered(
                bureau,
                id,
                BureauKind.PUBLIC_SECURITY,
                Level.DISTRICT,
                parent == null ? null : new BureauId(parent),
                day(since),
                unit));
        tell(new BureauDescribed(bureau, new BureauFacts(true, true, true, true), day(since)));
    }

    private void tell(BureauEvent event) {
        story.append(BureauCommand.target(event.bureau()), event);
    }

    private Directory directory() {
        return Directory.of(
                story.views()
                        .find(BureauLives.ID, BureauLives.class)
                        .orElseThrow()
                        .document(),
                day("2023-02-01"));
    }

    private Compliance compliance() {
        return new Compliance(
                new KnownRules(RuleFiles.shipped(), story.views()),
                new Judge(WorkingDays.shipped(), 30),
                new Candidates(story.views()),
                new Exempted(story.views()),
                this::directory);
    }

    private Verdict verdict(String rule, String period, String unit) {
        return compliance()
                .cell(rule, period, new BureauId(unit), story.now(), SUPERVISOR)
                .verdict();
    }

    /** ll-ga held something on 1 March, 1 August and 5 November and went on in ty-ga on 10 November. */
    @Nested
    class A_merger {

        @BeforeEach
        void takes_effect_on_10_November() {
            story.on("2022-03-02").recorded("lecture", lecture("ll-ga", "2022-03-01"));
            story.on("2022-08-02").recorded("august", session("ll-ga", "2022-08-01"));
            story.on("2022-11-06").recorded("november", session("ll-ga", "2022-11-05"));
            story.on("2022-11-11").recorded("afterwards", session("ll-ga", "2022-11-10"));
            tell(new BureauMerged(new BureauId("ll-ga"), new BureauId("ty-ga"), day("2022-11-10"), null));
            story.on("2023-02-01");
        }

        @Test
        void lets_the_successor_count_what_was_held_before_that_day_in_the_running_periods() {
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").counted()).isEqualTo(1);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("DZB-05", "2022", "ty-ga").state()).isEqualTo(State.MET);
        }

        @Test
        void moves_nothing_of_earlier_periods() {
            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga").state()).isEqualTo(State.MISSED);
            assertThat(verdict("ZXZ-01", "2022-Q3", "ll-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2023-Q1", "ty-ga").counted()).isZero();
        }

        @Test
        void ends_the_duties_of_the_one_that_is_gone() {
            Verdict gone = verdict("ZXZ-01", "2022-Q4", "ll-ga");
            assertThat(gone.reasons()).containsExactly(Reason.CLOSED_IN_PERIOD);
            assertThat(gone.due()).isZero();
        }

        /** Seen from today both rows are one: what counts is added, and so is what is due. */
        @Test
        void adds_numerators_and_denominators_and_never_averages() {
            List<Cell> cells = compliance().cells(2022, "ZXZ-01", null, Tree.THEN, story.now(), SUPERVISOR);
            assertThat(BureauRate.of(cells, Tree.THEN, directory()))
                    .extracting(rate -> rate.bureau() + " " + rate.counted() + "/" + rate.due())
                    .containsExactly("ll-ga 1/3", "ty-ga 1/4");
            assertThat(BureauRate.of(cells, Tree.NOW, directory()))
                    .extracting(rate -> rate.bureau() + " " + rate.counted() + "/" + rate.due())
                    .containsExactly("ty-ga 2/7");
        }
    }

    @Nested
    class A_split {

        private void split(boolean survives) {
            story.on("2022-11-06").recorded("november", session("ty-ga", "2022-11-05"));
            registered("zz-ga", UnitKind.BUREAU, null, "2022-11-10");
            tell(new BureauSplit(
                    new BureauId("ty-ga"), List.of(new BureauId("zz-ga")), survives, day("2022-11-10"), null));
            story.on("2023-02-01");
        }

        @Test
        void lets_the_parts_begin_as_created_and_the_keeper_go_on() {
            split(true);
            assertThat(verdict("ZXZ-01", "2022-Q4", "zz-ga").reasons()).containsExactly(Reason.CREATED_IN_PERIOD);
            assertThat(verdict("ZXZ-01", "2022-Q4", "zz-ga").counted()).isZero();
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2023-Q1", "zz-ga").due()).isEqualTo(1);
        }

        @Test
        void that_nobody_survives_ends_the_one_that_was() {
            split(false);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").reasons()).containsExactly(Reason.CLOSED_IN_PERIOD);
        }
    }

    /** Members' meetings of the third quarter: one held its, two did not, one was founded in it, one moved away in it. */
    @Nested
    class A_sum {

        @BeforeEach
        void of_four_branches() {
            for (String branch : List.of("z1", "z2", "z4")) {
                registered(branch, UnitKind.BRANCH, "ty-ga", "2021-01-01");
            }
            registered("z3", UnitKind.BRANCH, "ty-ga", "2022-08-01");
            tell(new BureauMoved(new BureauId("z4"), new BureauId("ll-ga"), day("2022-08-15"), null));
            story.on("2022-09-02").recorded("z1-third", meeting("z1", MeetingKind.BRANCH_MEMBERS, "2022-09-01"));
            story.on("2022-10-11").recorded("z1-fourth", meeting("z1", MeetingKind.BRANCH_MEMBERS, "2022-10-10"));
            story.on("2022-12-20");
        }

        @Test
        void has_those_that_belonged_there_on_the_first_day_without_the_exempt() {
            Verdict third = verdict("DZB-01", "2022-Q3", "ty-ga");
            assertThat(third.due()).isEqualTo(3);
            assertThat(third.counted()).isEqualTo(1);
            assertThat(third.state()).isEqualTo(State.MISSED);
        }

        @Test
        void has_a_branch_that_moved_from_the_next_period_on_elsewhere() {
            assertThat(verdict("DZB-01", "2022-Q4", "ty-ga").due()).isEqualTo(3);
            assertThat(verdict("DZB-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.NOT_DUE);
            assertThat(verdict("DZB-01", "2022-Q4", "ll-ga").due()).isEqualTo(1);
        }

        /** Of ty-ga's own cells of the year and the sums of its branches only its own enter. */
        @Test
        void enters_no_figure() {
            List<Cell> cells = compliance().cells(2022, "DZB-01", new BureauId("ty-ga"), story.now(), SUPERVISOR);
            assertThat(cells).isNotEmpty().allMatch(Cell::isRollUp);
            assertThat(Cell.completion(cells).denominator()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2} of {3}")
    @CsvSource({
        "MISSED UNKNOWN, MISSED, 0, 2",
        "UNKNOWN AT_RISK, UNKNOWN, 0, 2",
        "AT_RISK NOT_DUE, AT_RISK, 0, 2",
        "NOT_DUE MET_LATE, NOT_DUE, 1, 2",
        "MET MET_LATE, MET_LATE, 2, 2",
        "MET EXEMPT NOT_APPLICABLE, MET, 1, 1",
        "NOT_APPLICABLE EXEMPT, EXEMPT, 0, 0",
        "NOT_APPLICABLE, NOT_APPLICABLE, 0, 0"
    })
    void the_first_state_of_the_order_stands_for_all(String states, State state, int counted, int due) {
        var duty = RuleCatalogue.shipped().duty("DZB-01", "2022-Q3").orElseThrow();
        Directory.Bureau unit = Records.bureau("ty-ga", "2021-01-01");
        List<Cell> below = Stream.of(states.split(" "))
                .map(State::valueOf)
                .map(one -> new Cell(
                        unit, new Verdict(duty, one, 1, 1, null, List.of(), List.of(), List.of(), day("2022-12-20"))))
                .toList();
        Cell sum = RollUp.of(unit, duty, below, day("2022-12-20"));
        assertThat(sum.verdict().state()).isEqualTo(state);
        assertThat(sum.verdict().counted()).isEqualTo(counted);
        assertThat(sum.verdict().due()).isEqualTo(due);
    }
}
