// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What an administrator may ask of a bureau or of a unit below one. */
public sealed interface BureauCommand extends Command {

    BureauId bureau();

    @Override
    default String target() {
        return target(bureau());
    }

    static String target(BureauId bureau) {
        return "bureau:" + bureau.value();
    }

    /**
     * @param facts what is known of it from the first day; {@link BureauFacts#NOTHING_TOLD} when nothing is
     * @param unit absent for a bureau
     */
    record RegisterBureau(
            BureauId bureau,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            BureauFacts facts,
            @Nullable UnitKind unit)
            implements BureauCommand {}

    /** A change of one that is there, from a day on. */
    sealed interface Change extends BureauCommand {
        LocalDate effectiveOn();
    }

    /**
     * @param facts only what is told now; an absent fact stays as it was known
     * @param kind absent where it stays
     */
    record DescribeBureau(
            BureauId bureau,
            BureauFacts facts,
            LocalDate effectiveOn,
            @Nullable BureauKind kind) implements Change {}

    record RenameBureau(
            BureauId bureau,
            String name,
            LocalDate effectiveOn,
            @Nullable String basis) implements Change {}

    /** @param parent absent to head a system */
    record MoveBureau(
            BureauId bureau,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            @Nullable String basis) implements Change {}

    record CloseBureau(
            BureauId bureau,
            LocalDate effectiveOn,
            @Nullable String basis) implements Change {}

    /** The bureau ends and goes on in another, which takes over its ledgers, open plans and units. */
    record MergeBureaus(
            BureauId bureau,
            BureauId into,
            LocalDate effectiveOn,
            @Nullable String basis) implements Change {}

    /** @param parts registered before, with the effective day as their first */
    record SplitBureau(
            BureauId bureau,
            List<BureauId> parts,
            boolean survives,
            LocalDate effectiveOn,
            @Nullable String basis) implements Change {
        public SplitBureau {
            parts = List.copyOf(parts);
        }
    }

    record SetExpectedHeadcount(BureauId bureau, int headcount, LocalDate effectiveOn) implements Change {}

    record SetBureauCodes(
            BureauId bureau,
            @Nullable CreditCode creditCode,
            @Nullable DivisionCode divisionCode,
            LocalDate effectiveOn)
            implements Change {}

    record SetSearchNames(BureauId bureau, @Nullable String initials, List<String> aliases, LocalDate effectiveOn)
            implements Change {
        public SetSearchNames {
            aliases = List.copyOf(aliases);
        }
    }

    /** @param change number of the event among those of the bureau, from 1 */
    record UndoBureauChange(BureauId bureau, long change, String reason) implements BureauCommand {}
}
