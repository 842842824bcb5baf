// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.subject.Exemption;
import taizhang.web.clock.LedgerClock;
import taizhang.web.exemption.UnitExemptions;
import taizhang.web.exemption.UnitExemptions.Asked;
import taizhang.web.exemption.UnitExemptions.State;
import taizhang.web.exemption.UnitExemptions.Step;

/** Reads what units were exempted from: one document each. */
@Component
final class Exempted {

    private final Views views;

    Exempted(Views views) {
        this.views = views;
    }

    Map<BureauId, List<Exemption>> of(Collection<BureauId> units, AsOf asOf) {
        return views.find(units.stream().map(UnitExemptions::id).toList(), UnitExemptions.class).values().stream()
                .flatMap(view -> view.document().all().stream())
                .flatMap(asked -> asked.at(asOf.position()).stream())
                .map(Exempted::exemption)
                .collect(Collectors.groupingBy(Exemption::unit));
    }

    private static Exemption exemption(Asked asked) {
        Step request = asked.steps().getFirst();
        Step approval = step(asked, State.APPROVED);
        Step revocation = step(asked, State.REVOKED);
        return new Exemption(
                asked.what().unit(),
                asked.what().rule(),
                asked.what().from(),
                asked.what().to(),
                request.actor(),
                approval == null ? null : approval.actor(),
                day(approval),
                day(revocation));
    }

    private static @Nullable Step step(Asked asked, State state) {
        return asked.steps().stream()
                .filter(step -> step.state() == state)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable Step step) {
        return step == null ? null : LocalDate.ofInstant(step.at(), LedgerClock.ZONE);
    }
}
