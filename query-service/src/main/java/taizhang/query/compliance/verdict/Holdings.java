// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.record.RecordId;
import taizhang.rules.Activity;
import taizhang.rules.Match;
import taizhang.rules.Period;

/** All that one unit may claim, laid out by what it is and in order of time, so that each rule looks only at its own. */
public final class Holdings {

    /** By content and not by arrival, so that the same records give the same answer in whatever order they were entered. */
    private static final Comparator<Claim> BY_DAY_THEN_ID = Comparator.comparing(Claim::heldOn)
            .thenComparing(claim -> claim.record().value());

    public static final Holdings NONE = new Holdings(List.of());

    private final List<Claim> all;
    private final Map<Activity, List<Claim>> own = new EnumMap<>(Activity.class);
    private final List<Claim> serving = new ArrayList<>();

    public Holdings(Collection<Claim> claims) {
        all = claims.stream().sorted(BY_DAY_THEN_ID).toList();
        for (Claim claim : all) {
            own.computeIfAbsent(claim.share().activity(), _ -> new ArrayList<>())
                    .add(claim);
            if (claim.share().serves() != null) {
                serving.add(claim);
            }
        }
    }

    public List<Claim> claims() {
        return all;
    }

    /** The case-instances that the unit answers for, by their first hearing; one of which two keep a record counts once. */
    public List<CourtShare> cases(Period span) {
        Map<String, CourtShare> cases = new LinkedHashMap<>();
        for (Claim claim : own.getOrDefault(Activity.COURT_HEARING, List.of())) {
            CourtShare court = claim.share().more().court();
            if (court != null
                    && court.owed()
                    && court.firstHearing() != null
                    && span.holds(court.firstHearing())
                    && Admission.notHeld(claim.status()) == null) {
                cases.merge(court.key(), court, CourtShare::with);
            }
        }
        return List.copyOf(cases.values());
    }

    /** The plans that it issued and that stand. */
    public List<RecordId> plans() {
        return own.getOrDefault(Activity.PLAN_ISSUED, List.of()).stream()
                .filter(claim -> Admission.notHeld(claim.status()) == null)
                .map(Claim::record)
                .toList();
    }

    List<Claim> matching(Match match) {
        if (match.takesAll()) {
            return all;
        }
        if (serving.isEmpty() && match.activity().size() == 1) {
            return own.getOrDefault(match.activity().iterator().next(), List.of());
        }
        List<Claim> found = new ArrayList<>();
        match.activity().forEach(activity -> found.addAll(own.getOrDefault(activity, List.of())));
        for (Claim claim : serving) {
            if (!match.activity().contains(claim.share().activity())
                    && claim.share().serves(match.activity())) {
                found.add(claim);
            }
        }
        return found;
    }
}
