// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.rule.Period;
import taizhang.query.compliance.verdict.Claim;
import taizhang.web.directory.Directory;

/**
 * What a bureau may claim in a period: its own records and, in the period in which others were merged into it, what those
 * held before that day (rules E2.7). A record of both counts once.
 */
record Inheritance(Directory directory, Map<BureauId, List<Claim>> own) {

    /** The bureau and all that went on in it, one after the other. */
    static void collect(BureauId bureau, Directory directory, Set<BureauId> found) {
        if (found.add(bureau)) {
            directory.mergedInto(bureau).forEach(gone -> collect(gone.id(), directory, found));
        }
    }

    List<Claim> claims(BureauId bureau, Period period) {
        Map<RecordId, Claim> claims = new LinkedHashMap<>();
        own.getOrDefault(bureau, List.of()).forEach(claim -> claims.put(claim.record(), claim));
        for (Directory.Bureau gone : directory.mergedInto(bureau)) {
            LocalDate end = gone.endsOn();
            if (end != null && period.holds(end)) {
                claims(gone.id(), period).stream()
                        .filter(claim -> claim.heldOn().isBefore(end))
                        .filter(claim -> claim.inherited() || !claim.heldOn().isBefore(gone.effectiveOn()))
                        .forEach(claim -> claims.putIfAbsent(claim.record(), claim.handedOn()));
            }
        }
        return List.copyOf(claims.values());
    }

    boolean succeedsWithin(BureauId bureau, Period period) {
        return directory.mergedInto(bureau).stream()
                .map(Directory.Bureau::endsOn)
                .anyMatch(end -> end != null && period.holds(end));
    }
}
