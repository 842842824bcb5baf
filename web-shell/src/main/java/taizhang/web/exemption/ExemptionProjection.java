// SPDX-License-Identifier: Apache-2.0
package taizhang.web.exemption;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.exemption.ExemptionEvent;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRefused;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.web.exemption.UnitExemptions.State;
import taizhang.web.exemption.UnitExemptions.Step;

/** Keeps, for each unit, what it was to be exempt from. */
public final class ExemptionProjection implements Projection<UnitExemptions> {

    static final String NAME = "exemptions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<UnitExemptions> shape() {
        return UnitExemptions.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof ExemptionEvent event
                ? Set.of(UnitExemptions.id(event.what().unit()))
                : Set.of();
    }

    @Override
    public UnitExemptions fold(@Nullable UnitExemptions document, String id, Fact fact) {
        UnitExemptions known = document == null ? UnitExemptions.NONE : document;
        ExemptionEvent event = (ExemptionEvent) fact.event();
        State state = switch (event) {
            case ExemptionRequested _ -> State.REQUESTED;
            case ExemptionApproved _ -> State.APPROVED;
            case ExemptionRefused _ -> State.REFUSED;
            case ExemptionRevoked _ -> State.REVOKED;
        };
        Step step = new Step(fact.position(), fact.recordedAt(), fact.actor(), state, words(event));
        return known.with(event.exemption(), event.what(), step);
    }

    private static @Nullable String words(ExemptionEvent event) {
        return switch (event) {
            case ExemptionRequested requested -> requested.reason();
            case ExemptionApproved approved -> approved.opinion();
            case ExemptionRefused refused -> refused.reason();
            case ExemptionRevoked revoked -> revoked.reason();
        };
    }
}
