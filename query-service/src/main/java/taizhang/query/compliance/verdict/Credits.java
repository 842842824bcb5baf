// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.query.compliance.subject.Subject;
import taizhang.rules.Duty;
import taizhang.web.calendar.WorkingDays;

/**
 * Sorts a unit's records of one period into those that count for a duty and those that don't, each with its reason.
 *
 * @param minutes of study in those that count, as far as they tell
 */
record Credits(List<Verdict.Credit> counted, List<Verdict.Refused> refused, int minutes) {

    private static final Credits NONE = new Credits(List.of(), List.of(), 0);

    private record Weighed(Claim claim, Timing timing) {}

    /** By content and not by arrival, so that the same records give the same answer in whatever order they were entered. */
    private static final Comparator<Weighed> DAY_BY_DAY = Comparator.comparing(
                    (Weighed weighed) -> weighed.claim().heldOn())
            .thenComparing(Weighed::timing)
            .thenComparing(weighed -> weighed.claim().record().value());

    private static final Comparator<Verdict.Refused> BY_DAY_THEN_ID = Comparator.comparing(Verdict.Refused::heldOn)
            .thenComparing(refused -> refused.record().value());

    static Credits of(Duty duty, Subject subject, Holdings holdings, WorkingDays calendar, int backdateDays) {
        List<Claim> matching = holdings.matching(duty.rule().match());
        if (matching.isEmpty()) {
            return NONE;
        }
        Admission admission = new Admission(duty, subject, backdateDays);
        List<Weighed> admitted = new ArrayList<>();
        List<Verdict.Refused> refused = new ArrayList<>();
        for (Claim claim : matching) {
            if (claim.concerns(duty.rule(), duty.period()) && tookPart(claim, admission)) {
                Refusal refusal = admission.refusal(claim);
                if (refusal == null) {
                    admitted.add(new Weighed(claim, Timing.of(duty, claim, calendar)));
                } else {
                    refused.add(refused(claim, refusal));
                }
            }
        }
        return counted(admitted, refused, duty.rule().counting().maxPerDay());
    }

    /** A unit that only sent the lecturer has held nothing itself. */
    private static boolean tookPart(Claim claim, Admission admission) {
        return claim.share().part() != Share.Part.LECTURER || admission.asksForOwnLecturer();
    }

    private static Credits counted(List<Weighed> admitted, List<Verdict.Refused> refused, int maxPerDay) {
        if (admitted.size() > 1) {
            admitted.sort(DAY_BY_DAY);
        }
        List<Verdict.Credit> counted = new ArrayList<>(admitted.size());
        int minutes = 0;
        int ofTheDay = 0;
        @Nullable LocalDate day = null;
        for (Weighed weighed : admitted) {
            Claim claim = weighed.claim();
            ofTheDay = claim.heldOn().equals(day) ? ofTheDay + 1 : 1;
            day = claim.heldOn();
            if (ofTheDay > maxPerDay) {
                refused.add(refused(claim, Refusal.SAME_DAY));
            } else {
                counted.add(new Verdict.Credit(claim.record(), claim.title(), day, claim.entered(), weighed.timing()));
                Integer study = claim.share().more().minutes();
                minutes += study == null ? 0 : study;
            }
        }
        if (refused.size() > 1) {
            refused.sort(BY_DAY_THEN_ID);
        }
        return new Credits(counted, refused, minutes);
    }

    static Verdict.Refused refused(Claim claim, Refusal refusal) {
        return new Verdict.Refused(claim.record(), claim.title(), claim.heldOn(), claim.recordedAt(), refusal);
    }

    int with(Timing timing) {
        int number = 0;
        for (Verdict.Credit credit : counted) {
            if (credit.timing() == timing) {
                number++;
            }
        }
        return number;
    }

    /** On how many days they were held. */
    int days() {
        return (int) counted.stream().map(Verdict.Credit::heldOn).distinct().count();
    }
}
