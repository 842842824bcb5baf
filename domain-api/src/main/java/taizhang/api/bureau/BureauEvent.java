// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/** The life of a bureau; each change counts from its effective day, whenever it was recorded. */
public sealed interface BureauEvent extends Event {

    BureauId bureau();

    LocalDate effectiveOn();

    record BureauRegistered(
            BureauId bureau,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn)
            implements BureauEvent {}

    record BureauDescribed(BureauId bureau, BureauFacts facts, LocalDate effectiveOn) implements BureauEvent {}
}
