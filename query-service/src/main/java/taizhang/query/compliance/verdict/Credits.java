// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;
import taizhang.query.compliance.rule.Duty;
import taizhang.query.compliance.rule.Rule;
import taizhang.query.compliance.rule.Rule.Counting.Joint;
import taizhang.query.compliance.rule.Where;
import taizhang.query.record.RecordStatus;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Directory.Bureau;

/** Sorts a bureau's records of one period into those that count for a duty and those that don't, each with its reason. */
record Credits(List<Verdict.Credit> counted, List<Verdict.Refused> refused) {

    /** Later entries wait for a supervisor's approval (rules E, back-dated record). */
    static final int BACKDATE_DAYS = 30;

    /** By content and not by arrival, so that the same records give the same answer in whatever order they were entered. */
    private static final Comparator<Claim> BY_DAY_THEN_ID = Comparator.comparing(Claim::heldOn)
            .thenComparing(claim -> claim.record().value());

    static Credits of(Duty duty, Bureau bureau, Collection<Claim> claims) {
        Rule rule = duty.rule();
        List<Claim> candidates = new ArrayList<>();
        for (Claim claim : claims) {
            if (rule.match().activity().contains(claim.share().activity()) && claim.concerns(duty.period())) {
                candidates.add(claim);
            }
        }
        candidates.sort(BY_DAY_THEN_ID);
        List<Verdict.Credit> counted = new ArrayList<>();
        List<Verdict.Refused> refused = new ArrayList<>();
        Map<LocalDate, Integer> perDay = new HashMap<>();
        for (Claim claim : candidates) {
            Refusal refusal = refusal(duty, bureau, claim);
            if (refusal == null
                    && perDay.merge(claim.heldOn(), 1, Integer::sum)
                            > rule.counting().maxPerDay()) {
                refusal = Refusal.SAME_DAY;
            }
            if (refusal == null) {
                boolean late = claim.heldOn().isAfter(duty.period().last());
                counted.add(new Verdict.Credit(claim.record(), claim.title(), claim.heldOn(), entered(claim), late));
            } else {
                refused.add(new Verdict.Refused(
                        claim.record(), claim.title(), claim.heldOn(), claim.recordedAt(), refusal));
            }
        }
        return new Credits(counted, refused);
    }

    /** How many were held within the period. */
    int inTime() {
        return (int) counted.stream().filter(credit -> !credit.late()).count();
    }

    private static @Nullable Refusal refusal(Duty duty, Bureau bureau, Claim claim) {
        Rule rule = duty.rule();
        Refusal absent = notHeld(claim.status());
        if (absent != null) {
            return absent;
        }
        if (!claim.inherited() && isOutside(claim.heldOn(), bureau)) {
            return Refusal.UNIT_NOT_ACTIVE;
        }
        Share share = claim.share();
        Where where = rule.match().where();
        if (where != null && !where.fits(share.form())) {
            return Refusal.WHERE_FORM;
        }
        if (where != null && !where.fits(share.lecturerRole())) {
            return Refusal.WHERE_LECTURER_ROLE;
        }
        if (rule.counting().joint() == Joint.LECTURER_ORG_ONLY && !share.ownLecturer()) {
            return Refusal.NOT_LECTURER_ORG;
        }
        Attendance confirmed = claim.review().confirmed();
        if (share.part() == Share.Part.PARTICIPANT && confirmed == null) {
            return Refusal.NOT_CONFIRMED;
        }
        if (share.part() == Share.Part.PARTICIPANT && belowHalf(confirmed)
                || share.part() == Share.Part.HOST && share.joint() && belowHalf(share.attendance())) {
            return Refusal.BELOW_HALF;
        }
        return backdated(claim) && !claim.review().approved() ? Refusal.BACKDATE_NOT_APPROVED : redone(duty, claim);
    }

    private static @Nullable Refusal redone(Duty duty, Claim claim) {
        if (claim.review().redoOrdered()) {
            return Refusal.REDO_ORDERED;
        }
        if (claim.review().redo() && claim.review().redoes() == null) {
            return Refusal.REDO_NOT_ACCEPTED;
        }
        return claim.counts(duty.period()) ? null : Refusal.REDO_FOR_OTHER_PERIOD;
    }

    private static @Nullable Refusal notHeld(RecordStatus status) {
        return switch (status) {
            case RECORDED, CORRECTED, NOTED, APPROVED, RETURNED -> null;
            case DRAFT, SCHEDULED -> Refusal.NOT_HELD;
            case CANCELLED -> Refusal.CANCELLED;
            case VOIDED -> Refusal.VOIDED;
        };
    }

    private static boolean isOutside(LocalDate day, Bureau bureau) {
        LocalDate end = bureau.endsOn();
        return day.isBefore(bureau.effectiveOn()) || end != null && !day.isBefore(end);
    }

    /** Without a headcount nobody can say that half were there. */
    private static boolean belowHalf(@Nullable Attendance headcount) {
        return headcount == null || 2 * headcount.present() < headcount.expected();
    }

    private static boolean backdated(Claim claim) {
        LocalDate recordedOn = LocalDate.ofInstant(entered(claim), LedgerClock.ZONE);
        return ChronoUnit.DAYS.between(claim.heldOn(), recordedOn) > BACKDATE_DAYS;
    }

    private static Instant entered(Claim claim) {
        return Objects.requireNonNull(claim.recordedAt(), "what was held was entered");
    }
}
