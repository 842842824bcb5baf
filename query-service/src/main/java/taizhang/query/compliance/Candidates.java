// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Claim;

/** Reads what bureaus may claim in a year: one document each, and now and then the first entry of a moved record. */
@Component
final class Candidates {

    private final Views views;

    Candidates(Views views) {
        this.views = views;
    }

    Map<BureauId, List<Claim>> of(Collection<BureauId> bureaus, int year, AsOf asOf) {
        Map<String, BureauYear> documents =
                read(bureaus.stream().map(bureau -> BureauYear.id(bureau, year)).toList(), BureauYear.class);
        Map<String, FirstEntry> moved = read(moved(documents.values()), FirstEntry.class);
        Map<BureauId, List<Claim>> claims = new HashMap<>();
        for (BureauId bureau : bureaus) {
            BureauYear document = documents.getOrDefault(BureauYear.id(bureau, year), BureauYear.EMPTY);
            claims.put(bureau, claims(document, moved, asOf));
        }
        return claims;
    }

    private <D> Map<String, D> read(Collection<String> ids, Class<D> shape) {
        Map<String, D> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            views.find(ids, shape).forEach((id, view) -> documents.put(id, view.document()));
        }
        return documents;
    }

    private static Set<String> moved(Collection<BureauYear> documents) {
        Set<String> ids = new HashSet<>();
        for (BureauYear document : documents) {
            for (var life : document.lives()) {
                if (document.enteredAt(life.record()) == null) {
                    ids.add(FirstEntry.id(life.record()));
                }
            }
        }
        return ids;
    }

    private static List<Claim> claims(BureauYear document, Map<String, FirstEntry> moved, AsOf asOf) {
        List<Claim> claims = new ArrayList<>();
        for (var life : document.lives()) {
            RecordId record = life.record();
            FirstEntry elsewhere = moved.get(FirstEntry.id(record));
            Instant enteredAt = elsewhere == null ? document.enteredAt(record) : elsewhere.at();
            // The view of entries may lag behind this one for a moment; the claim follows with it.
            if (enteredAt != null) {
                life.at(asOf.position())
                        .ifPresent(said ->
                                claims.add(new Claim(record, said.title(), enteredAt, said.share(), said.voided())));
            }
        }
        return claims;
    }
}
