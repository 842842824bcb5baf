// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/**
 * The life of a bureau or of a unit below one; each change counts from its effective day, whenever it was recorded.
 * {@code basis} is the paper that a change rests on.
 */
public sealed interface BureauEvent extends Event {

    BureauId bureau();

    LocalDate effectiveOn();

    /** @param unit absent for a bureau */
    record BureauRegistered(
            BureauId bureau,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            @Nullable UnitKind unit)
            implements BureauEvent {

        public BureauRegistered(
                BureauId bureau,
                String name,
                BureauKind kind,
                Level level,
                @Nullable BureauId parent,
                LocalDate effectiveOn) {
            this(bureau, name, kind, level, parent, effectiveOn, null);
        }
    }

    /** @param kind absent where it stays what it was */
    record BureauDescribed(
            BureauId bureau,
            BureauFacts facts,
            LocalDate effectiveOn,
            @Nullable BureauKind kind) implements BureauEvent {

        public BureauDescribed(BureauId bureau, BureauFacts facts, LocalDate effectiveOn) {
            this(bureau, facts, effectiveOn, null);
        }
    }

    record BureauRenamed(
            BureauId bureau,
            String name,
            LocalDate effectiveOn,
            @Nullable String basis) implements BureauEvent {}

    /** @param parent absent for one that heads a system from now on */
    record BureauMoved(
            BureauId bureau,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            @Nullable String basis) implements BureauEvent {}

    /** @param effectiveOn the first day on which it is no more */
    record BureauClosed(
            BureauId bureau,
            LocalDate effectiveOn,
            @Nullable String basis) implements BureauEvent {}

    /**
     * It ends and goes on in another.
     *
     * @param effectiveOn the first day on which it is no more
     */
    record BureauMerged(
            BureauId bureau,
            BureauId into,
            LocalDate effectiveOn,
            @Nullable String basis) implements BureauEvent {}

    /**
     * Others came out of it.
     *
     * @param survives it goes on beside them; otherwise the effective day is the first on which it is no more
     */
    record BureauSplit(
            BureauId bureau,
            List<BureauId> parts,
            boolean survives,
            LocalDate effectiveOn,
            @Nullable String basis) implements BureauEvent {
        public BureauSplit {
            parts = List.copyOf(parts);
        }
    }

    /** How many members its gatherings count as expected. */
    record ExpectedHeadcountSet(BureauId bureau, int headcount, LocalDate effectiveOn) implements BureauEvent {}

    /** Both codes as they are from that day on; an absent one is not known or not given. */
    record BureauCoded(
            BureauId bureau,
            @Nullable CreditCode creditCode,
            @Nullable DivisionCode divisionCode,
            LocalDate effectiveOn)
            implements BureauEvent {}

    /** Under what else it is looked for: the initials of its name and other names, as people settled them. */
    record BureauAliased(BureauId bureau, @Nullable String initials, List<String> aliases, LocalDate effectiveOn)
            implements BureauEvent {
        public BureauAliased {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A change that never counts again, as if it had not been said.
     *
     * @param change its number among the events of this bureau, from 1
     * @param effectiveOn the day from which it had counted
     */
    record BureauChangeUndone(BureauId bureau, long change, LocalDate effectiveOn, String reason)
            implements BureauEvent {}
}
