// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.query.compliance.subject.Subject;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;
import taizhang.rules.Duty;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.directory.Directory.DatedFacts;

/** The shipped rules over a year of a bureau with a hundred records, by one thread, from records already in memory. */
public final class Verdicts implements Benchmark {

    private static final int YEAR = 2025;
    private static final int RECORDS = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public void run(Run run) {
        RuleCatalogue rules = RuleCatalogue.shipped();
        List<Duty> duties = rules.ids().stream()
                .flatMap(id -> rules.duties(id, YEAR).stream())
                .toList();
        Judge judge = new Judge(WorkingDays.shipped(), 30);
        Subject bureau = bureau();
        Holdings holdings = records(bureau.id());
        int passes = run.scale().of(500, 50_000, 200_000);
        pass(passes, judge, duties, bureau, holdings);
        long began = System.nanoTime();
        long given = pass(passes, judge, duties, bureau, holdings);
        double seconds = (System.nanoTime() - began) / 1e9;
        run.say("%,d verdicts in %.2f s".formatted(given, seconds));
        run.section("verdict", "Verdicts of one core", """
                        The shipped rules of a year over one bureau with %d records in memory, by one thread: %d duties of
                        which a bureau owes some. Each verdict has its credits and its refusals with their reasons.""".formatted(RECORDS, duties.size()))
                .atLeast("rate", given / seconds, "/s", 1_000_000);
    }

    /** What is given is counted, so that no compiler leaves it out. */
    private static long pass(int passes, Judge judge, List<Duty> duties, Subject bureau, Holdings holdings) {
        long given = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (Duty duty : duties) {
                given += judge.judge(duty, bureau, holdings, TODAY).isPresent() ? 1 : 0;
            }
        }
        return given;
    }

    private static Subject bureau() {
        LocalDate since = LocalDate.of(2020, 1, 1);
        return Subjects.of(new Bureau(
                new BureauId("ty-ga"),
                "天元分局",
                BureauKind.PUBLIC_SECURITY,
                Level.DISTRICT,
                null,
                since,
                1,
                List.of(new DatedFacts(2, since, new BureauFacts(true, true, true, true)))));
    }

    private static Holdings records(BureauId bureau) {
        List<Claim> claims = new ArrayList<>();
        for (int at = 0; at < RECORDS; at++) {
            LocalDate day = LocalDate.of(YEAR, 1, 1).plusDays(at * 365L / RECORDS);
            Details details = at % 2 == 0 ? session(bureau, day) : activity(bureau, day);
            claims.add(new Claim(
                    new RecordId("r" + at),
                    details.title(),
                    day.atTime(18, 0).atZone(LedgerClock.ZONE).toInstant(),
                    Share.of(details, bureau).orElseThrow(),
                    RecordStatus.RECORDED));
        }
        return new Holdings(claims);
    }

    private static Details session(BureauId bureau, LocalDate day) {
        return new SessionDetails(
                bureau,
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                "学习",
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Details activity(BureauId bureau, LocalDate day) {
        return new ActivityDetails(
                bureau,
                "宣传",
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                Campaign.CONSTITUTION_WEEK,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
