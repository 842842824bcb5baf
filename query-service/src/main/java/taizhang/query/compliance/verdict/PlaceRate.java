// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.record.RecordId;
import taizhang.rules.Duty;

/** 宪法进… (PF-03): the places to which a unit's activities went, of those that the year's list asks for. */
record PlaceRate(int covered, int asked) {

    static PlaceRate of(Duty duty, Holdings holdings, Credits credits) {
        Set<PlaceTag> asked = duty.rule().match().places();
        Set<RecordId> counted =
                credits.counted().stream().map(Verdict.Credit::record).collect(Collectors.toSet());
        Set<PlaceTag> covered = EnumSet.noneOf(PlaceTag.class);
        for (Claim claim : holdings.matching(duty.rule().match())) {
            Set<PlaceTag> places = claim.share().more().places();
            if (places != null && counted.contains(claim.record())) {
                covered.addAll(places);
            }
        }
        covered.retainAll(asked);
        return new PlaceRate(covered.size(), asked.size());
    }
}
