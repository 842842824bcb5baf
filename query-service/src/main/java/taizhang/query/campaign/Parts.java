// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.RecordId;
import taizhang.query.campaign.CampaignYear.Activity;
import taizhang.query.share.RecordShares;
import taizhang.query.share.Rest;

/** What of a joint activity stands in the row of one bureau. */
record Parts(Map<RecordId, Map<BureauId, RecordShares.Said>> shares) {

    /**
     * @param bureaus those of the activity that stand in the row, several where they have become one since
     * @return the same activity with what of its numbers is theirs; with all, where one of them has not said it
     */
    Activity of(Collection<BureauId> bureaus, RecordId record, Activity activity) {
        Map<BureauId, RecordShares.Said> said = shares.getOrDefault(record, Map.of());
        BureauId host = activity.bureaus().getFirst();
        if (said.isEmpty() || bureaus.stream().anyMatch(bureau -> !bureau.equals(host) && !said.containsKey(bureau))) {
            return activity;
        }
        List<Quantity> own = new ArrayList<>();
        if (bureaus.contains(host)) {
            own.addAll(Rest.of(activity.quantities(), all(activity, said)));
        }
        said.forEach((bureau, share) -> {
            if (bureaus.contains(bureau)) {
                own.addAll(share.quantities());
            }
        });
        return activity.counting(own);
    }

    /** What the co-hosts of today have said; who left has no share any more. */
    private static List<List<Quantity>> all(Activity activity, Map<BureauId, RecordShares.Said> said) {
        return said.entrySet().stream()
                .filter(share -> activity.bureaus().contains(share.getKey()))
                .map(share -> share.getValue().quantities())
                .toList();
    }
}
