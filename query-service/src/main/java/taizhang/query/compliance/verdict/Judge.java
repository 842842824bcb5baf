// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import taizhang.query.compliance.subject.Subject;
import taizhang.rules.Activity;
import taizhang.rules.BureauFact;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.rules.Proration;
import taizhang.rules.Rule;
import taizhang.rules.Rule.Display;
import taizhang.web.calendar.WorkingDays;

/** Gives verdicts: the same rule, period, unit, records, day and calendar give the same verdict, for ever. */
public final class Judge {

    private final WorkingDays calendar;
    private final int backdateDays;

    /** @param backdateDays within how many calendar days an entry needs no approval to count (rules E, back-dated record) */
    public Judge(WorkingDays calendar, int backdateDays) {
        this.calendar = calendar;
        this.backdateDays = backdateDays;
    }

    /**
     * @param subject as it was known on the day, with its facts
     * @param holdings the unit's share in records, as known on the day; those of other periods are passed over
     * @return empty for a period that was over before the unit began, and for a rule that binds other kinds of units
     */
    public Optional<Verdict> judge(Duty duty, Subject subject, Holdings holdings, LocalDate today) {
        Rule rule = duty.rule();
        if (!rule.scope().subjectKind().is(subject.unit())
                || duty.period().ends().isBefore(subject.begins())) {
            return Optional.empty();
        }
        Owed owed = owed(duty, subject, today);
        Finding finding = rule.isRatio()
                ? ratio(duty, subject, holdings, owed, today)
                : occurrences(duty, subject, holdings, owed, today);
        return Optional.of(new Verdict(
                duty,
                finding.state(),
                finding.due(),
                finding.counted(),
                finding.outOf(),
                finding.reason() == null ? List.of() : List.of(finding.reason()),
                finding.credits(),
                finding.refusals(),
                today));
    }

    /** What is found without looking at records; {@code state} is absent where the duty is owed. */
    private record Owed(@Nullable State state, @Nullable Reason reason) {
        static final Owed IN_FULL = new Owed(null, null);
        static final Owed NOT_APPLICABLE = new Owed(State.NOT_APPLICABLE, null);
    }

    private static Owed owed(Duty duty, Subject subject, LocalDate today) {
        Period period = duty.period();
        Rule rule = duty.rule();
        boolean created = subject.begins().isAfter(period.first());
        LocalDate read = created ? subject.begins() : period.first();
        if (!rule.scope().binds(subject.kindOn(read))) {
            return Owed.NOT_APPLICABLE;
        }
        BureauFact condition = rule.scope().appliesIf();
        if (condition != null) {
            Boolean applies = condition.of(subject.factsOn(read));
            if (applies == null) {
                return new Owed(State.UNKNOWN, Reason.FACT_MISSING);
            }
            if (!applies) {
                return Owed.NOT_APPLICABLE;
            }
        }
        boolean prorated = Measure.isProrated(duty);
        LocalDate end = subject.ends();
        if (end != null
                && !end.isAfter(period.last())
                && !(prorated && rule.prorates().onClose() == Proration.OnClose.BY_ACTIVE_DAYS)) {
            return new Owed(State.EXEMPT, Reason.CLOSED_IN_PERIOD);
        }
        if (created
                && !subject.answersFrom(period.first(), period.ends())
                && !(prorated && rule.prorates().onCreate() == Proration.OnCreate.BY_ACTIVE_DAYS)) {
            return new Owed(State.EXEMPT, Reason.CREATED_IN_PERIOD);
        }
        return subject.isExempt(rule.id(), period.first(), period.last(), today)
                ? new Owed(State.EXEMPT, Reason.EXEMPTION_APPROVED)
                : Owed.IN_FULL;
    }

    private Finding occurrences(Duty duty, Subject subject, Holdings holdings, Owed owed, LocalDate today) {
        Credits credits = Credits.of(duty, subject, holdings, calendar, backdateDays);
        Measure measure = Measure.of(duty, subject, credits);
        int counted = measure.counted();
        if (owed.state() != null) {
            return Finding.of(owed.state(), 0, counted, owed.reason(), credits);
        }
        int due = measure.due();
        if (measure.isEnough()) {
            return switch (needed(duty, subject, credits)) {
                case IN_TIME -> Finding.of(State.MET, due, counted, null, credits);
                case UNKNOWN -> Finding.of(State.UNKNOWN, due, counted, Reason.CALENDAR_MISSING, credits);
                case LATE -> Finding.of(State.MET_LATE, due, counted, null, credits);
            };
        }
        LocalDate last = duty.period().last();
        if (today.isAfter(last)) {
            return Finding.of(State.MISSED, due, counted, null, credits);
        }
        Display display = duty.rule().display();
        if (display == null) {
            return Finding.of(State.NOT_DUE, due, counted, null, credits);
        }
        OptionalInt left = calendar.between(today, last);
        if (left.isEmpty()) {
            return Finding.of(State.UNKNOWN, due, counted, Reason.CALENDAR_MISSING, credits);
        }
        boolean near = left.getAsInt() <= display.amber().workdaysLeft();
        return Finding.of(near ? State.AT_RISK : State.NOT_DUE, due, counted, null, credits);
    }

    /** How late a credit it takes to have enough of them. */
    private static Timing needed(Duty duty, Subject subject, Credits credits) {
        if (credits.areAllInTime()
                || Measure.of(duty, subject, credits.upTo(Timing.IN_TIME)).isEnough()) {
            return Timing.IN_TIME;
        }
        return Measure.of(duty, subject, credits.upTo(Timing.UNKNOWN)).isEnough() ? Timing.UNKNOWN : Timing.LATE;
    }

    private Finding ratio(Duty duty, Subject subject, Holdings holdings, Owed owed, LocalDate today) {
        if (duty.rule().match().activity().contains(Activity.COURT_HEARING)) {
            CourtRate rate = CourtRate.of(duty, holdings);
            return ratio(
                    duty, owed, rate.attended(), rate.others(), rate.attended().size(), rate.outOf(), 0, today);
        }
        if (!duty.rule().match().places().isEmpty()) {
            Credits credits = Credits.of(duty, subject, holdings, calendar, backdateDays);
            PlaceRate rate = PlaceRate.of(duty, holdings, credits);
            return ratio(duty, owed, credits.counted(), credits.refused(), rate.covered(), rate.asked(), 0, today);
        }
        FilingRate rate = FilingRate.of(duty, subject, holdings, today, calendar);
        return ratio(
                duty, owed, rate.inTime(), rate.others(), rate.inTime().size(), rate.outOf(), rate.unknown(), today);
    }

    private static Finding ratio(
            Duty duty,
            Owed owed,
            List<Verdict.Credit> credits,
            List<Verdict.Refused> others,
            int counted,
            int outOf,
            int unknown,
            LocalDate today) {
        int due = owed.state() == null && unknown == 0 ? duty.rule().threshold().of(outOf) : 0;
        @Nullable Reason reason = owed.reason();
        State state = owed.state();
        if (state == null && unknown > 0) {
            state = State.UNKNOWN;
            reason = Reason.CALENDAR_MISSING;
        } else if (state == null && outOf == 0) {
            state = State.NOT_APPLICABLE;
        } else if (state == null) {
            boolean enough = counted >= due;
            boolean over = today.isAfter(duty.period().last());
            state = over ? enough ? State.MET : State.MISSED : enough ? State.NOT_DUE : State.AT_RISK;
        }
        return new Finding(state, due, counted, outOf, reason, credits, others);
    }
}
