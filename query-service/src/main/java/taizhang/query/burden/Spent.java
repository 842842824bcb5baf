// SPDX-License-Identifier: Apache-2.0
package taizhang.query.burden;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.rules.Rule;
import taizhang.web.burden.Burden;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** What forms have asked so far, for whoever wants to say what a rule costs. */
@Component
public final class Spent {

    private final BurdenMeter meter;
    private final Bureaus bureaus;

    Spent(BurdenMeter meter, Bureaus bureaus) {
        this.meter = meter;
        this.bureaus = bureaus;
    }

    /** By the forms of a year that the viewer may see. */
    public List<RuleCost> of(List<Rule> rules, int year, Viewer viewer) {
        Directory directory = bureaus.directory();
        List<BureauId> shown = directory.bureaus().stream()
                .map(Directory.Bureau::id)
                .filter(bureau -> viewer.maySee(bureau, directory))
                .toList();
        return RuleCost.of(rules, byKind(meter.of(shown, year)));
    }

    static Map<RecordKind, Sum> byKind(Map<BureauId, Burden> burdens) {
        Map<RecordKind, Sum> kinds = new EnumMap<>(RecordKind.class);
        burdens.values().forEach(burden -> burden.byKind().forEach((kind, sum) -> kinds.merge(kind, sum, Sum::plus)));
        return kinds;
    }
}
