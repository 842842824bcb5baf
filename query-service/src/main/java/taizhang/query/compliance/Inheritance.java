// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taizhang.api.bureau.BureauId;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.rules.Period;
import taizhang.web.directory.Directory;

/**
 * What a unit may claim in a period: its own records and, in the period in which others were merged into it, what those
 * held before that day (rules E2.7). Of a record of both it has both shares; that counts once.
 */
final class Inheritance {

    private final Directory directory;
    private final Map<BureauId, List<Claim>> own;
    private final Map<BureauId, Holdings> laidOut = new HashMap<>();

    Inheritance(Directory directory, Map<BureauId, List<Claim>> own) {
        this.directory = directory;
        this.own = own;
    }

    /** The unit and all that went on in it, one after the other. */
    static void collect(BureauId unit, Directory directory, Set<BureauId> found) {
        if (found.add(unit)) {
            directory.mergedInto(unit).forEach(gone -> collect(gone.id(), directory, found));
        }
    }

    Holdings holdings(BureauId unit, Period period) {
        boolean inherits = directory.mergedInto(unit).stream()
                .anyMatch(gone -> gone.endsOn() != null && period.holds(gone.endsOn()));
        return inherits
                ? new Holdings(claims(unit, period))
                : laidOut.computeIfAbsent(unit, id -> new Holdings(own.getOrDefault(id, List.of())));
    }

    private List<Claim> claims(BureauId unit, Period period) {
        List<Claim> claims = new ArrayList<>(own.getOrDefault(unit, List.of()));
        for (Directory.Bureau gone : directory.mergedInto(unit)) {
            LocalDate end = gone.endsOn();
            if (end != null && period.holds(end)) {
                claims(gone.id(), period).stream()
                        .filter(claim -> claim.heldOn().isBefore(end))
                        .filter(claim -> claim.inherited() || !claim.heldOn().isBefore(gone.effectiveOn()))
                        .forEach(claim -> claims.add(claim.handedOn()));
            }
        }
        return claims;
    }
}
