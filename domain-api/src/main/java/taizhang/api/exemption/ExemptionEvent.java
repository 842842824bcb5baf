// SPDX-License-Identifier: Apache-2.0
package taizhang.api.exemption;

import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/** The life of an exemption. Each event says what it is about, so that a reader needs no other; who said it is metadata. */
public sealed interface ExemptionEvent extends Event {

    ExemptionId exemption();

    Exemption what();

    record ExemptionRequested(ExemptionId exemption, Exemption what, String reason) implements ExemptionEvent {}

    /** By another person than the one who asked; the unit is exempt from the day this is recorded. */
    record ExemptionApproved(
            ExemptionId exemption, Exemption what, @Nullable String opinion) implements ExemptionEvent {}

    record ExemptionRefused(ExemptionId exemption, Exemption what, String reason) implements ExemptionEvent {}

    record ExemptionRevoked(ExemptionId exemption, Exemption what, String reason) implements ExemptionEvent {}
}
