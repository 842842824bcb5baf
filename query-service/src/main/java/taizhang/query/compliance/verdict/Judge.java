// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import taizhang.query.compliance.rule.BureauFact;
import taizhang.query.compliance.rule.Duty;
import taizhang.query.compliance.rule.Rule.Display;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

/** Gives verdicts: the same rule, period, bureau, records, day and calendar give the same verdict, for ever. */
public final class Judge {

    private final WorkingDays calendar;

    public Judge(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * @param bureau as it was known on the day, with its facts
     * @param claims the bureau's share in records, as known on the day; those of other periods are passed over
     * @return empty for a period that was over before the bureau began
     */
    public Optional<Verdict> judge(Duty duty, Bureau bureau, Collection<Claim> claims, LocalDate today) {
        return judge(duty, bureau, claims, false, today);
    }

    /** @param succeeds another bureau was merged into this one within the period, so that it owes the full duty (E2.6) */
    public Optional<Verdict> judge(
            Duty duty, Bureau bureau, Collection<Claim> claims, boolean succeeds, LocalDate today) {
        if (duty.period().last().isBefore(bureau.effectiveOn())) {
            return Optional.empty();
        }
        Credits credits = Credits.of(duty, bureau, claims);
        Finding finding = owed(duty, bureau, succeeds).orElseGet(() -> fulfilled(duty, credits, today));
        return Optional.of(new Verdict(
                duty,
                finding.state(),
                finding.due(),
                credits.counted().size(),
                finding.reason() == null ? List.of() : List.of(finding.reason()),
                credits.counted(),
                credits.refused(),
                today));
    }

    private record Finding(State state, int due, @Nullable Reason reason) {}

    /** What is found without looking at records: the rule may not bind the bureau, or not in this period. */
    private static Optional<Finding> owed(Duty duty, Bureau bureau, boolean succeeds) {
        LocalDate first = duty.period().first();
        boolean created = bureau.effectiveOn().isAfter(first);
        BureauFact condition = duty.rule().scope().appliesIf();
        if (condition != null) {
            Boolean applies = condition.of(bureau.factsOn(created ? bureau.effectiveOn() : first));
            if (applies == null) {
                return Optional.of(new Finding(State.UNKNOWN, 0, Reason.FACT_MISSING));
            }
            if (!applies) {
                return Optional.of(new Finding(State.NOT_APPLICABLE, 0, null));
            }
        }
        LocalDate end = bureau.endsOn();
        if (end != null && !end.isAfter(duty.period().last())) {
            return Optional.of(new Finding(State.EXEMPT, 0, Reason.CLOSED_IN_PERIOD));
        }
        return created && !succeeds
                ? Optional.of(new Finding(State.EXEMPT, 0, Reason.CREATED_IN_PERIOD))
                : Optional.empty();
    }

    private Finding fulfilled(Duty duty, Credits credits, LocalDate today) {
        int due = duty.rule().threshold().value();
        LocalDate last = duty.period().last();
        if (credits.inTime() >= due) {
            return new Finding(State.MET, due, null);
        }
        if (credits.counted().size() >= due) {
            return new Finding(State.MET_LATE, due, null);
        }
        if (today.isAfter(last)) {
            return new Finding(State.MISSED, due, null);
        }
        Display display = duty.rule().display();
        if (display == null) {
            return new Finding(State.NOT_DUE, due, null);
        }
        OptionalInt left = calendar.between(today, last);
        if (left.isEmpty()) {
            return new Finding(State.UNKNOWN, due, Reason.CALENDAR_MISSING);
        }
        boolean near = left.getAsInt() <= display.amber().workdaysLeft();
        return new Finding(near ? State.AT_RISK : State.NOT_DUE, due, null);
    }
}
