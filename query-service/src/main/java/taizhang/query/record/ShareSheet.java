// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Quantity;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordWords.Said;
import taizhang.query.share.RecordShares;
import taizhang.query.share.Rest;

/**
 * 联合活动分摊: what of an activity's numbers is whose.
 *
 * @param rows the host's first, with what nobody else has said to be its own; empty for what one bureau held alone
 */
record ShareSheet(List<Row> rows) {

    /**
     * @param quantities absent where the bureau has not said it yet
     * @param mine whether this reader may say it
     */
    record Row(
            BureauId bureau,
            Said name,
            boolean host,
            @Nullable List<Said> quantities,
            @Nullable Moment at,
            boolean mine) {}

    static ShareSheet of(
            RecordHistory history, RecordShares shares, long position, RecordWords words, Headcounts.Scope scope) {
        if (!(history.latest().details() instanceof ActivityDetails activity)
                || activity.coHosts().isEmpty()
                || activity.quantities().isEmpty()
                || !history.status().isHeld()) {
            return new ShareSheet(List.of());
        }
        Map<BureauId, RecordShares.Said> said = shares.at(position);
        said.keySet().retainAll(activity.coHosts());
        List<List<Quantity>> confirmed =
                said.values().stream().map(RecordShares.Said::quantities).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                activity.host(),
                name(activity.host(), words),
                true,
                words.lines(Rest.of(activity.quantities(), confirmed)),
                null,
                false));
        for (BureauId bureau : activity.coHosts()) {
            RecordShares.Said share = said.get(bureau);
            rows.add(new Row(
                    bureau,
                    name(bureau, words),
                    false,
                    share == null ? null : words.lines(share.quantities()),
                    share == null ? null : new Moment(share.at()),
                    scope.holds(bureau)));
        }
        return new ShareSheet(rows);
    }

    private static Said name(BureauId bureau, RecordWords words) {
        return words.lines(bureau).getFirst();
    }
}
