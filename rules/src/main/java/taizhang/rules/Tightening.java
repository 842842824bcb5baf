// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.rules.Rule.Modality;
import taizhang.rules.RuleFault.Kind;

/** Whether an overlay asks for at least all that its parent asks for; each thing that it may not give away is named. */
final class Tightening {

    private final Rule parent;
    private final Rule overlay;
    private final RuleDraft draft;

    private Tightening(Rule parent, Rule overlay, RuleDraft draft) {
        this.parent = parent;
        this.overlay = overlay;
        this.draft = draft;
    }

    static void require(Rule parent, Rule overlay, RuleDraft draft) {
        new Tightening(parent, overlay, draft).require();
    }

    private void require() {
        require(overlay.scope().subjectKind() == parent.scope().subjectKind(), "scope.subjectKind");
        require(!(parent.modality() == Modality.MUST && overlay.modality() == Modality.GENERALLY), "modality");
        require(parent.match().activity().containsAll(overlay.match().activity()), "match.activity");
        require(
                parent.match().where() == null
                        || keeps(parent.match().where(), overlay.match().where()),
                "match.where");
        require(asksAsMuch(), "threshold.value");
        require(overlay.counting().maxPerDay() <= parent.counting().maxPerDay(), "counting.maxPerDay");
        require(overlay.counting().asksForReview() || !parent.counting().asksForReview(), "counting.needsReview");
        require(
                overlay.counting().joint() == parent.counting().joint()
                        || parent.counting().joint() == Rule.Counting.Joint.EACH_CONFIRMED,
                "counting.joint");
        require(
                Objects.equals(parent.proration(), overlay.proration())
                        || parent.prorates().equals(Proration.WHOLE_PERIODS),
                "proration");
        require(isAsEarly(parent.deadline(), overlay.deadline()), "deadline");
        require(isAsEarly(parent.period(), overlay.period()), "period.dueBefore");
    }

    private void require(boolean holds, String field) {
        if (!holds) {
            throw new RuleFault(
                    Kind.OVERLAY_LOOSENS, draft.lines().place(draft.place(), List.of(field.split("\\."))), parent.id());
        }
    }

    private static boolean keeps(Where parent, @Nullable Where overlay) {
        return overlay != null
                && (parent.form() == null || parent.form() == overlay.form())
                && (parent.lecturerRole() == null || parent.lecturerRole() == overlay.lecturerRole())
                && (parent.lecturerOrg() == null || parent.lecturerOrg() == overlay.lecturerOrg())
                && (parent.campaign() == null || parent.campaign() == overlay.campaign())
                && (parent.kind() == null || parent.kind() == overlay.kind())
                && (parent.tag() == null || parent.tag() == overlay.tag())
                && (parent.places() == null
                        || overlay.places() != null && overlay.places().containsAll(parent.places()))
                && (parent.quorum() == null || parent.quorum() == overlay.quorum())
                && (parent.recognised() == null || parent.recognised().equals(overlay.recognised()));
    }

    /** In each of the parent's periods, whatever the overlay's own are. */
    private boolean asksAsMuch() {
        Threshold asked = parent.threshold();
        Threshold asks = overlay.threshold();
        if (!asked.alternatives().isEmpty() || !asks.alternatives().isEmpty()) {
            return asked.equals(asks)
                    && parent.period().kind() == overlay.period().kind();
        }
        if (asked.unit() != asks.unit() || asked.denominator() != asks.denominator()) {
            return false;
        }
        int times = periodsWithin();
        if (times == 0) {
            return false;
        }
        return asked.unit() == Threshold.Unit.RATIO
                ? Objects.requireNonNull(asks.value()).compareTo(Objects.requireNonNull(asked.value())) >= 0
                : asks.number() * times >= asked.number();
    }

    /** How many of the overlay's periods surely lie in each of the parent's; 0 where none does. */
    private int periodsWithin() {
        PeriodKind within = overlay.period().kind();
        return switch (parent.period().kind()) {
            case MONTH -> within == PeriodKind.MONTH ? 1 : 0;
            case QUARTER -> within == PeriodKind.MONTH ? 3 : within == PeriodKind.QUARTER ? 1 : 0;
            case YEAR ->
                switch (within) {
                    case MONTH -> 12;
                    case QUARTER -> 4;
                    case YEAR -> 1;
                    case WINDOW -> everyYear() ? 1 : 0;
                    case FIVE_YEARS -> 0;
                };
            case FIVE_YEARS ->
                switch (within) {
                    case MONTH -> 60;
                    case QUARTER -> 20;
                    case YEAR -> 5;
                    case FIVE_YEARS -> 1;
                    case WINDOW -> 0;
                };
            case WINDOW -> within == PeriodKind.WINDOW && liesWithin() ? 1 : 0;
        };
    }

    private boolean everyYear() {
        return overlay.period().from() != null && overlay.period().from().everyYear();
    }

    private boolean liesWithin() {
        PeriodRule wide = parent.period();
        PeriodRule narrow = overlay.period();
        if (wide.from() == null || wide.to() == null || narrow.from() == null || narrow.to() == null) {
            return false;
        }
        int year = Objects.requireNonNullElse(wide.from().year(), 2024);
        return !narrow.from().in(year).isBefore(wide.from().in(year))
                && !narrow.to().in(year).isAfter(wide.to().in(year));
    }

    private static boolean isAsEarly(@Nullable Deadline asked, @Nullable Deadline asks) {
        return asked == null
                || asks != null
                        && asks.unit() == asked.unit()
                        && asks.anchor() == asked.anchor()
                        && asks.n() <= asked.n();
    }

    private static boolean isAsEarly(PeriodRule asked, PeriodRule asks) {
        LocalDate latest = asked.dueBefore() == null ? null : asked.dueBefore().in(2024);
        return latest == null
                || asks.kind() == PeriodKind.YEAR
                        && asks.dueBefore() != null
                        && !asks.dueBefore().in(2024).isAfter(latest);
    }
}
