// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taizhang.query.compliance.subject.Subject;
import taizhang.query.record.RecordStatus;
import taizhang.rules.Deadline;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.web.calendar.WorkingDays;

/**
 * 按时率 of one unit, for what it held itself: records entered by their deadline, of all that were entered and of all that
 * were scheduled and whose deadline has passed (rules E2.19).
 *
 * @param unknown for how many no deadline is known
 */
public record FilingRate(List<Verdict.Credit> inTime, List<Verdict.Refused> others, int outOf, int unknown) {

    static FilingRate of(Duty duty, Subject subject, Holdings holdings, LocalDate today, WorkingDays calendar) {
        Deadline deadline = duty.rule().deadline();
        if (deadline == null) {
            throw new IllegalStateException(duty.rule().id() + " measures entries without a deadline");
        }
        return of(
                deadline, duty.period(), subject, holdings.matching(duty.rule().match()), today, calendar);
    }

    public static FilingRate of(
            Deadline deadline,
            Period period,
            Subject subject,
            List<Claim> claims,
            LocalDate today,
            WorkingDays calendar) {
        List<Verdict.Credit> inTime = new ArrayList<>();
        List<Verdict.Refused> others = new ArrayList<>();
        int outOf = 0;
        int unknown = 0;
        for (Claim claim : claims) {
            if (!period.holds(claim.heldOn()) || claim.share().part() != Share.Part.HOST) {
                continue;
            }
            boolean scheduled = claim.status() == RecordStatus.SCHEDULED;
            Refusal refusal = scheduled ? null : Admission.notHeld(claim.status());
            if (refusal == null && !claim.inherited() && !subject.isThereOn(claim.heldOn())) {
                refusal = Refusal.UNIT_NOT_ACTIVE;
            }
            if (refusal != null) {
                others.add(Credits.refused(claim, refusal));
                continue;
            }
            Optional<LocalDate> last = Timing.by(deadline, period, claim.heldOn(), calendar);
            if (last.isEmpty()) {
                unknown++;
            } else if (scheduled) {
                if (today.isAfter(last.get())) {
                    outOf++;
                    others.add(Credits.refused(claim, Refusal.NOT_FILED));
                }
            } else {
                outOf++;
                if (claim.enteredOn().isAfter(last.get())) {
                    others.add(Credits.refused(claim, Refusal.FILED_LATE));
                } else {
                    inTime.add(new Verdict.Credit(
                            claim.record(), claim.title(), claim.heldOn(), claim.entered(), Timing.IN_TIME));
                }
            }
        }
        return new FilingRate(inTime, others, outOf, unknown);
    }
}
