// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.figure.Completion;
import taizhang.query.compliance.figure.CourtFigures;
import taizhang.query.compliance.figure.Formula;
import taizhang.query.compliance.figure.Participation;
import taizhang.query.compliance.figure.PlanFulfilment;
import taizhang.query.compliance.figure.Rate;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.compliance.verdict.FilingRate;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.plan.PlanWork;
import taizhang.query.plan.Plans;
import taizhang.rules.Deadline;
import taizhang.rules.Period;
import taizhang.rules.PeriodRule.Calendar;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

/** The figures of units for a year. */
@Component
final class Figures {

    /** 三个工作日内录入 (OPS-01), as the timeline tells it too. */
    private static final Deadline THREE_WORKING_DAYS =
            new Deadline(3, Deadline.Unit.WORKDAY, Deadline.Anchor.OCCURRED_ON, Calendar.CN_WORKDAYS);

    /** Duties of persons, of whom the ledger keeps no hours: of nothing there is no rate. */
    private static final Rate HOURS = new Rate(Formula.F6_HOURS, 0, 0);

    private final Compliance compliance;
    private final WorkingDays calendar;
    private final Plans plans;

    Figures(Compliance compliance, WorkingDays calendar, Plans plans) {
        this.compliance = compliance;
        this.calendar = calendar;
        this.plans = plans;
    }

    /**
     * @param unknownDeadlines for how many records nobody knows whether they came in time
     * @param surplus what was done beyond what was owed
     */
    record Row(Bureau bureau, List<Rate> rates, long surplus, int unknownDeadlines) {}

    /** Of some units of the year, in their order. */
    List<Row> of(int year, List<Bureau> units, AsOf asOf) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Period span = new Period(String.valueOf(year), first, first.plusYears(1).minusDays(1));
        Map<BureauId, List<Verdict>> verdicts = compliance.verdicts(year, units, asOf);
        Map<Bureau, Holdings> holdings = compliance.holdings(span, units, asOf);
        Map<RecordId, List<PlanWork.Item>> items = plans.items(
                holdings.values().stream()
                        .flatMap(own -> own.plans().stream())
                        .distinct()
                        .toList(),
                asOf);
        return holdings.entrySet().stream()
                .map(entry -> row(
                        entry.getKey(),
                        entry.getValue(),
                        verdicts.getOrDefault(entry.getKey().id(), List.of()),
                        planned(entry.getValue(), items, span),
                        span,
                        asOf))
                .toList();
    }

    private Row row(
            Bureau unit,
            Holdings holdings,
            List<Verdict> verdicts,
            List<PlanFulfilment.Item> planned,
            Period span,
            AsOf asOf) {
        Completion completion = Completion.of(verdicts);
        Participation participation = Participation.of(rows(holdings, span));
        FilingRate filing =
                FilingRate.of(THREE_WORKING_DAYS, span, Subjects.of(unit), holdings.claims(), asOf.today(), calendar);
        CourtFigures court = CourtFigures.of(holdings.cases(span).stream()
                .map(one ->
                        new CourtFigures.Case(one.notified(), one.excused(), one.attended(), one.chief(), one.spoke()))
                .toList());
        Stream<Rate> rates = Stream.of(
                completion.rate(),
                participation.strict(),
                participation.adjusted(),
                new Rate(Formula.F3_IN_TIME, filing.inTime().size(), filing.outOf()),
                PlanFulfilment.of(planned, asOf.today()));
        return new Row(
                unit,
                Stream.of(rates, court.rates(), Stream.of(HOURS, quorums(holdings, span)))
                        .flatMap(some -> some)
                        .toList(),
                completion.surplus(),
                filing.unknown());
    }

    /** The items of a unit's plans whose last day lies in the span. */
    private static List<PlanFulfilment.Item> planned(
            Holdings holdings, Map<RecordId, List<PlanWork.Item>> items, Period span) {
        return holdings.plans().stream()
                .flatMap(plan -> items.getOrDefault(plan, List.of()).stream())
                .filter(item -> span.holds(item.span().to()))
                .map(item ->
                        new PlanFulfilment.Item(item.span().from(), item.span().to(), item.dropped(), item.heldOn()))
                .toList();
    }

    /** What was worked out when each meeting was recorded (F7) and is never worked out again. */
    private static Rate quorums(Holdings holdings, Period span) {
        List<Boolean> known = holdings.claims().stream()
                .filter(claim -> span.holds(claim.heldOn()))
                .flatMap(claim -> Stream.ofNullable(claim.quorumReached()))
                .toList();
        return new Rate(
                Formula.F7_QUORUM, known.stream().filter(reached -> reached).count(), known.size());
    }

    private static List<Participation.Row> rows(Holdings holdings, Period span) {
        List<Participation.Row> rows = new ArrayList<>();
        for (Claim claim : holdings.claims()) {
            Attendance heads = claim.heads();
            if (heads != null && span.holds(claim.heldOn())) {
                rows.add(new Participation.Row(heads, claim.review().madeUp()));
            }
        }
        return rows;
    }
}
