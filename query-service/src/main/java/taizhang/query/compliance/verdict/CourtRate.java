// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.rules.Duty;
import taizhang.rules.Threshold.Denominator;

/**
 * 出庭率 of one unit: case-instances that a head attended, of those that the rule's denominator takes. A case belongs to the
 * period of its first hearing; one of which several defendants keep a record counts once.
 */
record CourtRate(List<Verdict.Credit> attended, List<Verdict.Refused> others, int outOf) {

    static CourtRate of(Duty duty, Holdings holdings) {
        Map<String, List<Claim>> cases = new LinkedHashMap<>();
        List<Verdict.Refused> others = new ArrayList<>();
        for (Claim claim : holdings.matching(duty.rule().match())) {
            CourtShare court = claim.share().more().court();
            if (court != null && claim.concerns(duty.rule(), duty.period())) {
                Refusal refusal = Admission.notHeld(claim.status());
                if (refusal == null && !court.owed()) {
                    refusal = Refusal.CREDIT_ELSEWHERE;
                }
                if (refusal == null) {
                    cases.computeIfAbsent(court.key(), _ -> new ArrayList<>()).add(claim);
                } else {
                    others.add(Credits.refused(claim, refusal));
                }
            }
        }
        return weighed(duty, cases, others);
    }

    private static CourtRate weighed(Duty duty, Map<String, List<Claim>> cases, List<Verdict.Refused> others) {
        List<Verdict.Credit> attended = new ArrayList<>();
        int outOf = 0;
        for (List<Claim> records : cases.values()) {
            Claim told = records.stream()
                    .filter(claim -> court(claim).attended())
                    .findFirst()
                    .orElse(records.getFirst());
            Refusal outside = outside(duty.rule().threshold().denominator(), records);
            if (outside != null) {
                others.add(Credits.refused(told, outside));
            } else {
                outOf++;
                if (court(told).attended()) {
                    attended.add(new Verdict.Credit(
                            told.record(), told.title(), told.heldOn(), told.entered(), Timing.IN_TIME));
                } else {
                    others.add(Credits.refused(told, Refusal.NOT_ATTENDED));
                }
            }
        }
        return new CourtRate(attended, others, outOf);
    }

    /** Why a case is none of those of which the rate is taken. */
    private static @Nullable Refusal outside(@Nullable Denominator denominator, List<Claim> records) {
        if (denominator == null || denominator == Denominator.HEARD) {
            return null;
        }
        if (records.stream().noneMatch(claim -> court(claim).notified())) {
            return Refusal.NOT_NOTIFIED;
        }
        boolean excused = denominator == Denominator.NOTIFIED_MINUS_COURT_ACCEPTED_EXCUSE
                && records.stream().noneMatch(claim -> court(claim).attended())
                && records.stream().anyMatch(claim -> court(claim).excused());
        return excused ? Refusal.EXCUSED : null;
    }

    private static CourtShare court(Claim claim) {
        return Objects.requireNonNull(claim.share().more().court());
    }
}
