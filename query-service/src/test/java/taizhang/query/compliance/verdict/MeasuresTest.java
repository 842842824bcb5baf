// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.lectureOf;
import static taizhang.query.compliance.Records.morningOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.api.study.StudyForm;
import taizhang.query.compliance.Records;
import taizhang.query.compliance.subject.Exemption;
import taizhang.query.compliance.subject.Subject;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.record.RecordStatus;
import taizhang.web.directory.Directory.DatedFacts;

/** Hours, units that began within a period, exemptions and facts: what is due of whom (rules E2.5, 6, 8 and 12). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTest extends Trial {

    MeasuresTest() {
        super("""
                rules:
                  - {id: T-HOURS, version: 1, name: {zh: 学时, en: Hours}, modality: local, source: {title: 市, certainty: G},
                     scope: {subjectKind: bureau}, match: {activity: [PARTY_LECTURE]}, threshold: {op: ">=", value: 10, unit: hour},
                     period: {kind: YEAR}, proration: {onCreate: BY_ACTIVE_DAYS}, deadline: {n: 3, unit: DAY, anchor: occurredOn},
                     effective: {from: 2020-01-01}}
                  - {id: T-EITHER, version: 1, name: {zh: 学时或天数, en: Hours or days}, modality: local, source: {title: 市, certainty: G},
                     scope: {subjectKind: bureau}, match: {activity: [PARTY_LECTURE]},
                     threshold: {anyOf: [{op: ">=", value: 90, unit: hour}, {op: ">=", value: 2, unit: day}]},
                     period: {kind: YEAR}, effective: {from: 2020-01-01}}
                """);
    }

    @BeforeEach
    void a_is_there_since_2020() {
        subject = Subjects.of(described("a", UnitKind.BUREAU, "2020-01-01"));
    }

    private Subject begun(String day, List<Subject> merged) {
        Subject alone = Subjects.of(described("a", UnitKind.BUREAU, day));
        return new Subject(
                alone.id(),
                alone.unit(),
                alone.begins(),
                alone.ends(),
                alone.facts(),
                alone.kinds(),
                merged,
                List.of());
    }

    private static Subject gone(String id, String begins, String ends) {
        Subject alone = Subjects.of(described(id, UnitKind.BUREAU, begins));
        return new Subject(
                alone.id(),
                alone.unit(),
                alone.begins(),
                day(ends),
                alone.facts(),
                alone.kinds(),
                List.of(),
                List.of());
    }

    /** Due 600 minutes. Six hours in time and six late are enough only with the late ones; ten in time are enough alone. */
    @ParameterizedTest(name = "{0} minutes in time, {1} late: {2}")
    @CsvSource({"360, 360, MET_LATE", "600, 60, MET", "599, 1, MET_LATE", "300, 299, MISSED"})
    void hours_are_in_time_by_what_was_entered_in_time(int inTime, int late, String state) {
        held(lectureOf("a", "2026-03-02", inTime), "2026-03-05");
        held(lectureOf("a", "2026-03-09", late), "2026-03-13");
        assertThat(state("T-HOURS", "2026", "2027-01-01")).isEqualTo(state);
        assertThat(verdict("T-HOURS", "2026", "2027-01-01").counted()).isEqualTo(inTime + late);
    }

    /** Begun on 2 July 2026: 183 of 365 days are left, 10 × 183 ÷ 365 = 5.01… hours, up to 5.5, which are 330 minutes. */
    @Test
    void one_that_began_in_the_year_owes_the_hours_of_the_days_left() {
        subject = begun("2026-07-02", List.of());
        assertThat(verdict("T-HOURS", "2026", "2027-01-01").due()).isEqualTo(330);
    }

    @Test
    void one_that_another_went_on_in_owes_them_all() {
        subject = begun("2026-07-02", List.of(gone("b", "2020-01-01", "2026-07-02")));
        assertThat(verdict("T-HOURS", "2026", "2027-01-01").due()).isEqualTo(600);
        subject = begun("2026-07-02", List.of(gone("b", "2026-02-01", "2026-07-02")));
        assertThat(verdict("T-HOURS", "2026", "2027-01-01").due()).isEqualTo(330);
    }

    @Test
    void one_that_ended_in_the_year_owes_none() {
        subject = gone("a", "2020-01-01", "2026-07-02");
        assertThat(state("T-HOURS", "2026", "2027-01-01")).isEqualTo("EXEMPT/CLOSED_IN_PERIOD");
    }

    @Test
    void of_hours_and_days_one_is_enough() {
        held(lectureOf("a", "2026-03-02", 60));
        assertThat(state("T-EITHER", "2026", "2027-01-01")).isEqualTo("MISSED");
        held(lectureOf("a", "2026-03-09", 60));
        assertThat(state("T-EITHER", "2026", "2027-01-01")).isEqualTo("MET");
    }

    /** Begun on 10 February with a predecessor that was there on New Year: the quarter is owed, from 10 February on. */
    @Test
    void an_exemption_covers_the_days_in_which_the_unit_is_there() {
        Subject successor = begun("2026-02-10", List.of(gone("b", "2020-01-01", "2026-02-10")));
        subject = successor;
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("MISSED");
        subject = successor.exempted(List.of(exemption("2026-02-10", "2026-03-31")));
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("EXEMPT/EXEMPTION_APPROVED");
        subject = successor.exempted(List.of(exemption("2026-02-11", "2026-03-31")));
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("MISSED");
    }

    private static Exemption exemption(String from, String to) {
        return new Exemption(
                new BureauId("a"),
                "ZXZ-01",
                day(from),
                day(to),
                "secretary-a",
                "demo-supervisor",
                day("2026-02-20"),
                null);
    }

    /** Told on 1 March: a committee; told afterwards for New Year: a central group. Neither takes the other away. */
    @Test
    void facts_are_told_one_by_one() {
        subject = Subjects.of(Records.bureau(
                "a",
                "2020-01-01",
                new DatedFacts(2, day("2026-03-01"), new BureauFacts(null, true, null, null)),
                centralGroup(true, "2026-01-01", 3)));
        assertThat(subject.factsOn(day("2026-04-01"))).isEqualTo(new BureauFacts(true, true, null, null));
        assertThat(subject.factsOn(day("2026-02-01"))).isEqualTo(new BureauFacts(true, null, null, null));
        assertThat(state("ZXZ-01", "2026-Q2", "2026-07-01")).isEqualTo("MISSED");
        assertThat(state("CT-R1", "2026", "2026-07-01")).isEqualTo("UNKNOWN/FACT_MISSING");
    }

    @Test
    void facts_of_one_that_began_later_are_read_on_its_first_day() {
        subject = Subjects.of(Records.bureau("a", "2026-02-10", centralGroup(false, "2026-02-10", 2)));
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("NOT_APPLICABLE");
        subject = Subjects.of(Records.bureau("a", "2026-02-10", centralGroup(true, "2026-02-11", 2)));
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("UNKNOWN/FACT_MISSING");
    }

    /** A record of which its host went on in a, that a itself took part in and did not confirm. */
    @Test
    void what_a_unit_and_its_predecessor_both_held_counts_once() {
        var joint = Records.session("b", "2026-03-02", StudyForm.CENTRAL_GROUP_DISCUSSION, Records.came(9, 9), "a");
        held(joint, morningOf("2026-03-02"), RecordStatus.RECORDED, Review.NONE);
        claims.add(new Claim(
                        claims.getFirst().record(),
                        joint.title(),
                        morningOf("2026-03-02"),
                        Share.of(joint, new BureauId("b")).orElseThrow(),
                        RecordStatus.RECORDED)
                .handedOn());
        Verdict verdict = verdict("ZXZ-01", "2026-Q1", "2026-04-01");
        assertThat(verdict.counted()).isEqualTo(1);
        assertThat(verdict.refusals()).isEmpty();
    }
}
