// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        Map<BureauId, List<Exemption>> known = new HashMap<>();
        views.find(units.stream().map(UnitExemptions::id).toList(), UnitExemptions.class)
                .values()
                .forEach(view -> view.document().all().stream()
                        .flatMap(asked -> asked.at(asOf.position()).stream())
                        .map(Exempted::exemption)
                        .forEach(one -> known.merge(one.unit(), List.of(one), Exempted::both)));
        return known;
    }

    private static List<Exemption> both(List<Exemption> some, List<Exemption> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
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
