// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What an administrator may ask of a bureau. */
public sealed interface BureauCommand extends Command {

    BureauId bureau();

    @Override
    default String target() {
        return target(bureau());
    }

    static String target(BureauId bureau) {
        return "bureau:" + bureau.value();
    }

    /** @param facts what is known of it from the first day; {@link BureauFacts#NOTHING_TOLD} when nothing is */
    record RegisterBureau(
            BureauId bureau,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            BureauFacts facts)
            implements BureauCommand {}

    /** @param facts only what is told now; an absent fact stays as it was known */
    record DescribeBureau(BureauId bureau, BureauFacts facts, LocalDate effectiveOn) implements BureauCommand {}
}
