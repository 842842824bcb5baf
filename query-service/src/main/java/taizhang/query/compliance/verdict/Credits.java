// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.subject.Subject;
import taizhang.rules.Duty;
import taizhang.web.calendar.WorkingDays;

/** Sorts a unit's records of one period into those that count for a duty and those that don't, each with its reason. */
record Credits(List<Verdict.Credit> counted, List<Verdict.Refused> refused) {

    private static final Credits NONE = new Credits(List.of(), List.of());

    private record Weighed(Claim claim, Timing timing) {

        boolean isOf(@Nullable Weighed other) {
            return other != null && claim.record().equals(other.claim.record());
        }

        Verdict.Credit credit() {
            return new Verdict.Credit(
                    claim.record(),
                    claim.title(),
                    claim.heldOn(),
                    claim.entered(),
                    timing,
                    claim.share().more().minutes());
        }
    }

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
        boolean inherits = false;
        for (Claim claim : matching) {
            if (claim.concerns(duty.rule(), duty.period()) && tookPart(claim, admission)) {
                inherits |= claim.inherited();
                Refusal refusal = admission.refusal(claim);
                if (refusal == null) {
                    admitted.add(new Weighed(claim, Timing.of(duty, claim, calendar)));
                } else {
                    refused.add(refused(claim, refusal));
                }
            }
        }
        List<Verdict.Credit> counted =
                counted(admitted, refused, duty.rule().counting().maxPerDay());
        if (inherits) {
            tellOnce(counted, refused);
        }
        if (refused.size() > 1) {
            refused.sort(BY_DAY_THEN_ID);
        }
        return new Credits(counted, refused);
    }

    /** What a unit and one that went on in it both had a part in counts if it does for either. */
    private static void tellOnce(List<Verdict.Credit> counted, List<Verdict.Refused> refused) {
        Set<RecordId> told = new HashSet<>();
        counted.forEach(credit -> told.add(credit.record()));
        refused.removeIf(one -> !told.add(one.record()));
    }

    /** A unit that only sent the lecturer has held nothing itself. */
    private static boolean tookPart(Claim claim, Admission admission) {
        return claim.share().part() != Share.Part.LECTURER || admission.asksForOwnLecturer();
    }

    private static List<Verdict.Credit> counted(List<Weighed> admitted, List<Verdict.Refused> refused, int maxPerDay) {
        if (admitted.size() > 1) {
            admitted.sort(DAY_BY_DAY);
        }
        List<Verdict.Credit> counted = new ArrayList<>(admitted.size());
        int ofTheDay = 0;
        @Nullable Weighed before = null;
        for (Weighed weighed : admitted) {
            if (weighed.isOf(before)) {
                continue;
            }
            boolean sameDay = before != null
                    && weighed.claim().heldOn().equals(before.claim().heldOn());
            ofTheDay = sameDay ? ofTheDay + 1 : 1;
            before = weighed;
            if (ofTheDay > maxPerDay) {
                refused.add(refused(weighed.claim(), Refusal.SAME_DAY));
            } else {
                counted.add(weighed.credit());
            }
        }
        return counted;
    }

    static Verdict.Refused refused(Claim claim, Refusal refusal) {
        return new Verdict.Refused(claim.record(), claim.title(), claim.heldOn(), claim.recordedAt(), refusal);
    }

    boolean areAllInTime() {
        return counted.stream().allMatch(credit -> credit.timing() == Timing.IN_TIME);
    }

    /** Without those that came later than that. */
    Credits upTo(Timing latest) {
        return new Credits(
                counted.stream()
                        .filter(credit -> credit.timing().compareTo(latest) <= 0)
                        .toList(),
                refused);
    }

    /** Of study, as far as they tell. */
    int minutes() {
        int minutes = 0;
        for (Verdict.Credit credit : counted) {
            Integer told = credit.minutes();
            minutes += told == null ? 0 : told;
        }
        return minutes;
    }

    /** On how many days they were held. */
    int days() {
        return (int) counted.stream().map(Verdict.Credit::heldOn).distinct().count();
    }
}
