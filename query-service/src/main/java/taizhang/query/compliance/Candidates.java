// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.record.RecordHistory;
import taizhang.query.share.RecordShares;
import taizhang.rules.Activity;

/**
 * Reads what bureaus may claim in a year: one document for each activity, and now and then the history of a record that was
 * moved here or held again, and of the other one.
 */
@Component
final class Candidates {

    private final Views views;

    Candidates(Views views) {
        this.views = views;
    }

    /** @param activities that are asked for */
    Map<BureauId, List<Claim>> of(
            Collection<BureauId> units, Collection<Integer> years, Set<Activity> activities, AsOf asOf) {
        List<String> ids =
                units.stream().flatMap(unit -> ids(unit, years, activities)).toList();
        Map<String, BureauYear> documents = read(ids, BureauYear.class);
        Map<String, RecordHistory> histories = histories(asked(documents.values()), asOf);
        histories.putAll(histories(others(histories), asOf));
        Map<RecordId, Set<BureauId>> shared = shared(joint(documents.values(), histories.values()), asOf);
        Map<BureauId, List<Claim>> claims = new HashMap<>();
        for (BureauId unit : units) {
            // What is about one year and filed in another, or serves twice, stands in the documents of both.
            Map<RecordId, Claim> once = new LinkedHashMap<>();
            ids(unit, years, activities)
                    .flatMap(id -> Stream.ofNullable(documents.get(id)))
                    .flatMap(document -> new Claims(unit, document, histories, shared).at(asOf.position()).stream())
                    .forEach(claim -> once.putIfAbsent(claim.record(), claim));
            claims.put(unit, List.copyOf(once.values()));
        }
        return claims;
    }

    /** Says that they will be asked for, so that they come along with whatever is asked for before. */
    void foresee(Collection<BureauId> units, Collection<Integer> years, Set<Activity> activities) {
        views.foresee(
                units.stream().flatMap(unit -> ids(unit, years, activities)).toList());
    }

    private static Stream<String> ids(BureauId unit, Collection<Integer> years, Set<Activity> activities) {
        return years.stream().flatMap(year -> activities.stream().map(activity -> BureauYear.id(unit, year, activity)));
    }

    private <D> Map<String, D> read(Collection<String> ids, Class<D> shape) {
        Map<String, D> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            views.find(ids, shape).forEach((id, view) -> documents.put(id, view.document()));
        }
        return documents;
    }

    /** As known at that time. */
    private Map<String, RecordHistory> histories(Set<String> ids, AsOf asOf) {
        Map<String, RecordHistory> known = new HashMap<>();
        read(ids, RecordHistory.class)
                .forEach((id, history) -> history.at(asOf.position()).ifPresent(then -> known.put(id, then)));
        return known;
    }

    /** Who has confirmed a share by that time. */
    private Map<RecordId, Set<BureauId>> shared(Set<RecordId> joint, AsOf asOf) {
        Map<String, RecordShares> found =
                read(joint.stream().map(RecordShares::id).toList(), RecordShares.class);
        Map<RecordId, Set<BureauId>> shared = new HashMap<>();
        for (RecordId record : joint) {
            RecordShares shares = found.get(RecordShares.id(record));
            if (shares != null) {
                shared.put(record, shares.at(asOf.position()).keySet());
            }
        }
        return shared;
    }

    /** The activities that a bureau held together with their host, and those that may have been held again by both. */
    private static Set<RecordId> joint(Collection<BureauYear> documents, Collection<RecordHistory> histories) {
        Set<RecordId> joint = new HashSet<>();
        for (BureauYear document : documents) {
            for (var life : document.lives()) {
                boolean shares = life.versions().stream()
                        .anyMatch(version ->
                                version.said() != null && version.said().share().isOfCoHost());
                if (shares) {
                    joint.add(life.record());
                }
            }
        }
        for (RecordHistory history : histories) {
            if (history.latest().details() instanceof ActivityDetails) {
                history.redoneBy().ifPresent(joint::add);
            }
        }
        return joint;
    }

    private static Set<String> asked(Collection<BureauYear> documents) {
        Set<String> ids = new HashSet<>();
        for (BureauYear document : documents) {
            for (var life : document.lives()) {
                if (BureauYear.entry(life) == null
                        || document.others().contains(life.record().value())) {
                    ids.add(RecordHistory.id(life.record()));
                }
            }
        }
        return ids;
    }

    private static Set<String> others(Map<String, RecordHistory> histories) {
        Set<String> ids = new HashSet<>();
        for (RecordHistory history : histories.values()) {
            history.redoOf().map(RecordHistory::id).ifPresent(ids::add);
            history.redoneBy().map(RecordHistory::id).ifPresent(ids::add);
        }
        ids.removeAll(histories.keySet());
        return ids;
    }
}
