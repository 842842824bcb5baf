// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import taizhang.query.compliance.subject.Subject;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.rules.Proration;
import taizhang.rules.Threshold;
import taizhang.rules.Threshold.Unit;

/**
 * How much a duty asks for and how much there is, in whole numbers: occurrences, days, or minutes for hours. Of several
 * measures of which one is enough, the one that is nearest.
 */
record Measure(int due, int counted) {

    private static final int MINUTES_OF_HALF_AN_HOUR = 30;

    static Measure of(Duty duty, Subject subject, Credits credits) {
        Threshold threshold = duty.rule().threshold();
        if (threshold.alternatives().isEmpty()) {
            return one(threshold, duty, subject, credits);
        }
        List<Measure> all = threshold.alternatives().stream()
                .map(one -> one(one, duty, subject, credits))
                .toList();
        return all.stream().filter(Measure::isEnough).findFirst().orElse(all.getFirst());
    }

    boolean isEnough() {
        return counted >= due;
    }

    /** Hours and days may be owed in part; what is counted one by one is not (rules E2.6). */
    static boolean isProrated(Duty duty) {
        Threshold threshold = duty.rule().threshold();
        Unit unit = threshold.alternatives().isEmpty()
                ? threshold.unit()
                : threshold.alternatives().getFirst().unit();
        return unit == Unit.HOUR || unit == Unit.DAY;
    }

    private static Measure one(Threshold threshold, Duty duty, Subject subject, Credits credits) {
        Unit unit = threshold.unit();
        if (unit == Unit.HOUR) {
            return new Measure(MINUTES_OF_HALF_AN_HOUR * halves(threshold, duty, subject), credits.minutes());
        }
        return unit == Unit.DAY
                ? new Measure((halves(threshold, duty, subject) + 1) / 2, credits.days())
                : new Measure(threshold.number(), credits.counted().size());
    }

    /** By the days in which it is there, up to the next half of an hour or day. */
    private static int halves(Threshold threshold, Duty duty, Subject subject) {
        Period period = duty.period();
        Proration proration = duty.rule().prorates();
        LocalDate from = period.first();
        LocalDate to = period.ends();
        if (proration.onCreate() == Proration.OnCreate.BY_ACTIVE_DAYS && !subject.answersFrom(from, to)) {
            from = subject.begins();
        }
        LocalDate end = subject.ends();
        if (proration.onClose() == Proration.OnClose.BY_ACTIVE_DAYS && end != null && !end.isAfter(to)) {
            to = end.minusDays(1);
        }
        int days = period.days();
        int active = (int) ChronoUnit.DAYS.between(from, to) + 1;
        return (2 * threshold.number() * active + days - 1) / days;
    }
}
