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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.BureauYear.Said;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.record.RecordHistory;

/** Reads what bureaus may claim in a year: one document each, and now and then the history of a record that was moved here. */
@Component
final class Candidates {

    private final Views views;

    Candidates(Views views) {
        this.views = views;
    }

    Map<BureauId, List<Claim>> of(Collection<BureauId> bureaus, int year, AsOf asOf) {
        Map<String, BureauYear> documents =
                read(bureaus.stream().map(bureau -> BureauYear.id(bureau, year)).toList(), BureauYear.class);
        Map<String, RecordHistory> moved = read(moved(documents.values()), RecordHistory.class);
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
                    ids.add(RecordHistory.id(life.record()));
                }
            }
        }
        return ids;
    }

    private static List<Claim> claims(BureauYear document, Map<String, RecordHistory> moved, AsOf asOf) {
        List<Claim> claims = new ArrayList<>();
        for (var life : document.lives()) {
            Said said = life.at(asOf.position()).orElse(null);
            Instant enteredAt = enteredAt(life.record(), document, moved);
            // The view of histories may lag behind this one for a moment; the claim follows with it.
            if (said != null && (enteredAt != null || !said.status().isHeld())) {
                claims.add(new Claim(life.record(), said.title(), enteredAt, said.share(), said.status()));
            }
        }
        return claims;
    }

    private static @Nullable Instant enteredAt(RecordId record, BureauYear document, Map<String, RecordHistory> moved) {
        RecordHistory history = moved.get(RecordHistory.id(record));
        return history == null
                ? document.enteredAt(record)
                : history.entry().map(RecordHistory.Version::recordedAt).orElse(null);
    }
}
