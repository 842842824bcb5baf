// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.activity;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.came;
import static taizhang.query.compliance.Records.jointMeeting;
import static taizhang.query.compliance.Records.lecture;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.query.share.ShareProjection;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory;
import taizhang.web.exemption.ExemptionProjection;
import taizhang.web.security.Viewer;

/** ll-ga held something together with ty-ga, which keeps the record; the constitution week of 2022 was 4 to 10 December. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoHostsTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final String WEEK = "2022-12-04..2022-12-10";

    private final Story story = new Story(
            new ComplianceProjection(), new HistoryProjection(), new ExemptionProjection(), new ShareProjection());
    private final Directory directory = new Directory(
            Stream.of("ty-ga", "ll-ga").map(id -> bureau(id, "2021-01-01")).toList());

    private Verdict verdict(String rule, String period, String bureau, AsOf asOf) {
        return new Compliance(
                        new KnownRules(RuleFiles.shipped(), story.views()),
                        new Judge(WorkingDays.shipped(), 30),
                        new Candidates(story.views()),
                        new Exempted(story.views()),
                        () -> directory)
                .cell(rule, period, new BureauId(bureau), asOf, SUPERVISOR)
                .verdict();
    }

    private String week(String bureau) {
        return outcome(verdict("PF-02", WEEK, bureau, story.now()));
    }

    /** How many count, or the first reason why one does not. */
    private static String outcome(Verdict verdict) {
        return verdict.refusals().isEmpty()
                ? String.valueOf(verdict.counted())
                : verdict.refusals().getFirst().reason().code();
    }

    private void share(String record) {
        RecordId id = new RecordId(record);
        story.append(ShareCommand.target(id), new ShareConfirmed(id, new BureauId("ll-ga"), List.of()));
    }

    private static Details stall(String heldOn, String... coHosts) {
        return activity("ty-ga", heldOn, Campaign.CONSTITUTION_WEEK, coHosts);
    }

    @Nested
    class An_activity {

        @Test
        void counts_for_a_co_host_from_the_day_on_which_it_confirmed_its_share() {
            story.on("2022-12-06").recorded("stall", stall("2022-12-05", "ll-ga"));
            assertThat(week("ll-ga")).isEqualTo("NOT_CONFIRMED");
            assertThat(week("ty-ga")).isEqualTo("1");

            story.on("2022-12-08");
            share("stall");
            assertThat(week("ll-ga")).isEqualTo("1");
            assertThat(outcome(verdict("PF-02", WEEK, "ll-ga", story.asOf("2022-12-07"))))
                    .isEqualTo("NOT_CONFIRMED");
        }

        @Test
        void goes_on_counting_when_the_host_corrects_its_day_even_out_of_another_year() {
            story.on("2023-01-04").recorded("stall", stall("2023-01-02", "ll-ga"));
            share("stall");
            story.corrected("stall", stall("2022-12-05", "ll-ga"));
            assertThat(week("ll-ga")).isEqualTo("1");
            story.corrected("stall", stall("2022-12-11", "ll-ga"));
            assertThat(week("ll-ga")).isEqualTo("0");
        }

        @Test
        void is_none_of_a_co_host_s_that_declined_whatever_it_had_confirmed_before() {
            story.on("2022-12-06").recorded("stall", stall("2022-12-05", "ll-ga"));
            share("stall");
            story.declined("stall", "ll-ga", stall("2022-12-05"));
            assertThat(week("ll-ga")).isEqualTo("0");
            assertThat(week("ty-ga")).isEqualTo("1");
        }

        @Test
        void that_is_void_counts_for_nobody() {
            story.on("2022-12-06").recorded("stall", stall("2022-12-05", "ll-ga"));
            share("stall");
            story.voided("stall");
            assertThat(week("ll-ga")).isEqualTo("VOIDED");
        }

        @Test
        void held_again_counts_for_a_co_host_that_confirmed_the_second_one() {
            story.on("2022-12-06")
                    .recorded("stall", stall("2022-12-05", "ll-ga"))
                    .redoOrdered("stall")
                    .on("2023-01-11")
                    .redone("again", stall("2023-01-10", "ll-ga"), "stall")
                    .redoAccepted("stall", "again");
            assertThat(verdict("PF-02", WEEK, "ll-ga", story.now()).counted()).isZero();
            share("again");
            assertThat(verdict("PF-02", WEEK, "ll-ga", story.now()).counted()).isEqualTo(1);
        }
    }

    @Nested
    class A_gathering {

        @Test
        void of_a_leading_team_counts_by_the_co_host_s_own_two_thirds() {
            story.on("2022-12-06")
                    .recorded(
                            "team",
                            jointMeeting("ty-ga", MeetingKind.LEADERSHIP_MEETING, "2022-12-05", came(9, 9), "ll-ga"));
            assertThat(outcome(verdict("DZB-11", "2022", "ll-ga", story.now()))).isEqualTo("NOT_CONFIRMED");
            story.confirmed("team", "ll-ga", came(5, 9));
            assertThat(outcome(verdict("DZB-11", "2022", "ll-ga", story.now()))).isEqualTo("NO_QUORUM");
            story.confirmed("team", "ll-ga", came(6, 9));
            assertThat(outcome(verdict("DZB-11", "2022", "ll-ga", story.now()))).isEqualTo("1");
        }

        @Test
        void at_which_the_own_secretary_spoke_counts_from_half_of_the_own_people_on() {
            story.on("2022-12-06")
                    .recorded(
                            "lecture",
                            lecture(
                                    LectureKind.PARTY_LECTURE,
                                    "ty-ga",
                                    "2022-12-05",
                                    LecturerOffice.PARTY_SECRETARY,
                                    "ll-ga",
                                    came(9, 9),
                                    "ll-ga"));
            assertThat(outcome(verdict("DZB-05", "2022", "ll-ga", story.now()))).isEqualTo("NOT_CONFIRMED");
            story.confirmed("lecture", "ll-ga", came(4, 9));
            assertThat(outcome(verdict("DZB-05", "2022", "ll-ga", story.now()))).isEqualTo("BELOW_HALF");
            story.confirmed("lecture", "ll-ga", came(5, 9));
            assertThat(outcome(verdict("DZB-05", "2022", "ll-ga", story.now()))).isEqualTo("1");
            assertThat(outcome(verdict("DZB-05", "2022", "ty-ga", story.now()))).isEqualTo("NOT_LECTURER_ORG");
        }
    }
}
