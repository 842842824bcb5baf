// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.UnitKind;

/**
 * A unit as rules see it, as far as it was known at the moment that is asked for.
 *
 * @param ends the first day on which it is no more
 * @param merged the units that went on in it
 */
public record Subject(
        BureauId id,
        UnitKind unit,
        LocalDate begins,
        @Nullable LocalDate ends,
        List<Dated<BureauFacts>> facts,
        List<Dated<BureauKind>> kinds,
        List<Subject> merged,
        List<Exemption> exemptions) {

    public Subject {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
        merged = List.copyOf(merged);
        exemptions = List.copyOf(exemptions);
    }

    public Subject exempted(List<Exemption> from) {
        return new Subject(id, unit, begins, ends, facts, kinds, merged, from);
    }

    public BureauFacts factsOn(LocalDate day) {
        BureauFacts told = Dated.on(day, facts);
        return told == null ? BureauFacts.NOTHING_TOLD : told;
    }

    public @Nullable BureauKind kindOn(LocalDate day) {
        return Dated.on(day, kinds);
    }

    public boolean isThereOn(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || day.isBefore(ends));
    }

    /** Whether it answers for the whole of a span: it was there on its first day, or what went on in it since was. */
    public boolean answersFrom(LocalDate first, LocalDate last) {
        return isThereOn(first)
                || merged.stream().anyMatch(gone -> gone.endsWithin(first, last) && gone.answersFrom(first, last));
    }

    public boolean endsWithin(LocalDate first, LocalDate last) {
        return ends != null && !ends.isBefore(first) && !ends.isAfter(last);
    }

    /** Whether an exemption covers all of the span in which it is there (rules E2.8). */
    public boolean isExempt(String rule, LocalDate first, LocalDate last, LocalDate today) {
        if (exemptions.isEmpty()) {
            return false;
        }
        LocalDate from = begins.isAfter(first) ? begins : first;
        LocalDate to = ends != null && !ends.isAfter(last) ? ends.minusDays(1) : last;
        return exemptions.stream().anyMatch(one -> one.rule().equals(rule) && one.holds(today) && one.covers(from, to));
    }
}
