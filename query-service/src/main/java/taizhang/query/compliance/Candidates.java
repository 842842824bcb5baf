// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.BureauYear.Candidate;
import taizhang.query.compliance.verdict.Claim;

/** Reads what bureaus may claim in a year: one document each, and now and then the first entry of a moved record. */
@Component
final class Candidates {

    private final Views views;

    Candidates(Views views) {
        this.views = views;
    }

    Map<BureauId, List<Claim>> of(Collection<BureauId> bureaus, int year, AsOf asOf) {
        Map<BureauId, BureauYear> documents = documents(bureaus, year);
        Map<String, Instant> entries = entriesOfMoved(documents.values(), asOf);
        Map<BureauId, List<Claim>> claims = new HashMap<>();
        documents.forEach((bureau, document) -> claims.put(bureau, claims(document, entries, asOf)));
        return claims;
    }

    private Map<BureauId, BureauYear> documents(Collection<BureauId> bureaus, int year) {
        List<String> ids =
                bureaus.stream().map(bureau -> BureauYear.id(bureau, year)).toList();
        Map<String, Views.View<BureauYear>> found = views.find(ids, BureauYear.class);
        Map<BureauId, BureauYear> documents = new HashMap<>();
        for (BureauId bureau : bureaus) {
            Views.View<BureauYear> view = found.get(BureauYear.id(bureau, year));
            documents.put(bureau, view == null ? BureauYear.EMPTY : view.document());
        }
        return documents;
    }

    private Map<String, Instant> entriesOfMoved(Collection<BureauYear> documents, AsOf asOf) {
        List<String> moved = documents.stream()
                .flatMap(document -> document.candidates().stream())
                .filter(candidate -> candidate.recordedAt() == null
                        && candidate.at(asOf.position()).isPresent())
                .map(candidate -> FirstEntry.id(candidate.record()))
                .distinct()
                .toList();
        return moved.isEmpty()
                ? Map.of()
                : views.find(moved, FirstEntry.class).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().document().at()));
    }

    private static List<Claim> claims(BureauYear document, Map<String, Instant> entries, AsOf asOf) {
        List<Claim> claims = new ArrayList<>();
        for (Candidate candidate : document.candidates()) {
            candidate.at(asOf.position()).ifPresent(version -> {
                Instant recordedAt = candidate.recordedAt() == null
                        ? entries.get(FirstEntry.id(candidate.record()))
                        : candidate.recordedAt();
                // The view of entries may lag behind this one for a moment; the claim follows with it.
                if (recordedAt != null) {
                    claims.add(new Claim(
                            candidate.record(),
                            version.title(),
                            recordedAt,
                            Objects.requireNonNull(version.share()),
                            version.voided()));
                }
            });
        }
        return claims;
    }
}
