// SPDX-License-Identifier: Apache-2.0
package taizhang.command.exemption;

import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionId;
import taizhang.projection.Views;
import taizhang.web.exemption.UnitExemptions;

/** Policy: nobody asks twice for the same days of the same unit and rule while the first stands or waits. */
@Component
class OtherExemptions {

    private final Views views;

    OtherExemptions(Views views) {
        this.views = views;
    }

    void requireNoOverlap(ExemptionId id, Exemption what) {
        views.find(UnitExemptions.id(what.unit()), UnitExemptions.class)
                .flatMap(view -> view.document().all().stream()
                        .filter(asked -> !asked.id().equals(id)
                                && asked.isOpen()
                                && asked.what().overlaps(what))
                        .findFirst())
                .ifPresent(other -> {
                    throw Refused.field(
                            "from",
                            Problem.EXEMPTION_OVERLAP,
                            other.what().from().toString(),
                            other.what().to().toString());
                });
    }
}
