// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;
import taizhang.query.compliance.subject.Subject;
import taizhang.query.record.RecordStatus;
import taizhang.rules.Activity;
import taizhang.rules.CombinedForms;
import taizhang.rules.Duty;
import taizhang.rules.Match;
import taizhang.rules.Rule;
import taizhang.rules.Rule.Counting.Joint;
import taizhang.rules.Where;

/**
 * Whether a record may count for a duty of a unit, by itself; the reasons are tried in the order of rules E2.9.
 *
 * @param backdateDays what was entered later than this after it was held waits for an approval
 */
record Admission(Duty duty, Subject subject, int backdateDays) {

    @Nullable
    Refusal refusal(Claim claim) {
        Refusal first = claim.status() == RecordStatus.AWAITING ? null : notHeld(claim.status());
        if (first == null) {
            first = notItsOwn(claim);
        }
        if (first == null) {
            first = notAsked(claim);
        }
        if (first == null) {
            first = notEnough(claim);
        }
        return first == null ? notInOrder(claim) : first;
    }

    static @Nullable Refusal notHeld(RecordStatus status) {
        return switch (status) {
            case RECORDED, CORRECTED, NOTED, APPROVED, RETURNED -> null;
            case DRAFT, SCHEDULED -> Refusal.NOT_HELD;
            // Entered into a closed year: it counts from its approval on.
            case AWAITING -> Refusal.BACKDATE_NOT_APPROVED;
            case CANCELLED -> Refusal.CANCELLED;
            case VOIDED -> Refusal.VOIDED;
        };
    }

    private @Nullable Refusal notItsOwn(Claim claim) {
        if (!claim.inherited() && !subject.isThereOn(claim.heldOn())) {
            return Refusal.UNIT_NOT_ACTIVE;
        }
        Match match = duty.rule().match();
        boolean own =
                match.takesAll() || match.activity().contains(claim.share().activity());
        return own || serves(claim.share(), match.activity()) ? null : Refusal.COMBINATION_NOT_ALLOWED;
    }

    private static boolean serves(Share share, Set<Activity> asked) {
        return share.serves() != null
                && CombinedForms.SHIPPED.allow(
                        share.activity(),
                        share.serves(),
                        asked,
                        share.heldOn(),
                        share.more().hasLecturer());
    }

    private @Nullable Refusal notAsked(Claim claim) {
        Share share = claim.share();
        Where where = duty.rule().match().where();
        if (where == null) {
            return null;
        }
        if (!where.fits(share.form())) {
            return Refusal.WHERE_FORM;
        }
        if (!where.fits(share.lecturerRole())) {
            return Refusal.WHERE_LECTURER_ROLE;
        }
        if (!where.fits(share.more().campaign())) {
            return Refusal.WHERE_CAMPAIGN;
        }
        if (!where.fits(share.more().report())) {
            return Refusal.WHERE_KIND;
        }
        if (where.recognised() != null) {
            // No record of the ledger says whether a training was recognised.
            return Refusal.WHERE_RECOGNISED;
        }
        if (!where.hasTag(share.more().tags())) {
            return Refusal.WHERE_TAG;
        }
        if (!where.hasPlace(share.more().places())) {
            return Refusal.WHERE_PLACES;
        }
        return where.quorum() == null || hasQuorum(where.quorum(), claim) ? null : Refusal.NO_QUORUM;
    }

    /** Of the unit's own people where it has said how many came, else of those whom the host counted. */
    private static boolean hasQuorum(Where.Quorum quorum, Claim claim) {
        Attendance own = claim.review().confirmed();
        Attendance heads = own == null ? claim.share().attendance() : own;
        Integer of = switch (quorum) {
            case HALF_OF_COMMITTEE -> claim.share().more().committeeSize();
            case TWO_THIRDS_OF_EXPECTED -> heads == null ? null : (Integer) heads.expected();
        };
        return heads != null && of != null && of > 0 && quorum.isReached(heads.present(), of);
    }

    private @Nullable Refusal notEnough(Claim claim) {
        Share share = claim.share();
        if (asksForOwnLecturer() && !share.hasOwnLecturer()) {
            return Refusal.NOT_LECTURER_ORG;
        }
        boolean participant = share.part() == Share.Part.PARTICIPANT;
        if (participant && !claim.review().hasConfirmed()) {
            return Refusal.NOT_CONFIRMED;
        }
        boolean counted = share.isJoint() && share.more().hasHeads() && share.part() != Share.Part.LECTURER;
        Attendance heads = participant ? claim.review().confirmed() : share.attendance();
        return counted && belowHalf(heads) ? Refusal.BELOW_HALF : null;
    }

    /** Without a headcount nobody can say that half were there. */
    private static boolean belowHalf(@Nullable Attendance heads) {
        return heads == null || heads.expected() == 0 || 2 * heads.present() < heads.expected();
    }

    boolean asksForOwnLecturer() {
        Rule rule = duty.rule();
        return rule.counting().joint() == Joint.LECTURER_ORG_ONLY
                || rule.match().where() != null && rule.match().where().lecturerOrg() != null;
    }

    private @Nullable Refusal notInOrder(Claim claim) {
        if (duty.rule().counting().asksForReview() && !isReviewed(claim.status())) {
            return Refusal.NOT_REVIEWED;
        }
        boolean waits = isBackdated(claim) && !claim.review().approved();
        if (waits || claim.status() == RecordStatus.AWAITING) {
            return Refusal.BACKDATE_NOT_APPROVED;
        }
        if (claim.review().redoOrdered()) {
            return Refusal.REDO_ORDERED;
        }
        if (claim.review().redo() && claim.review().redoes() == null) {
            return Refusal.REDO_NOT_ACCEPTED;
        }
        return claim.counts(duty.rule(), duty.period()) ? null : Refusal.REDO_FOR_OTHER_PERIOD;
    }

    private static boolean isReviewed(RecordStatus status) {
        return status == RecordStatus.NOTED || status == RecordStatus.APPROVED;
    }

    private boolean isBackdated(Claim claim) {
        LocalDate entered = claim.enteredOn();
        return ChronoUnit.DAYS.between(claim.heldOn(), entered) > backdateDays;
    }
}
