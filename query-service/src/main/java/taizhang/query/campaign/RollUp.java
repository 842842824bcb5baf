// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.Window;
import taizhang.api.record.RecordId;
import taizhang.query.bureau.Tree;

/**
 * One campaign in one year as one viewer may see it.
 *
 * @param asOf the day whose knowledge this is; absent for all that is known now
 * @param wholeCity false where only activities of the viewer's own bureaus are counted
 * @param totals a joint activity counts once here; in the row of a bureau it counts with the share that the bureau has
 *     confirmed, in the host's with what is left, and with all its quantities where a co-host has said nothing yet
 * @param bureaus those that took part, in the fixed order of their codes
 * @param held the activities, by date
 */
public record RollUp(
        Campaign campaign,
        int year,
        @Nullable LocalDate asOf,
        Tree tree,
        boolean wholeCity,
        @JsonUnwrapped Tally totals,
        List<Row> bureaus,
        List<Held> held,
        List<Issued> plans) {

    /** @param lineage the units whose activities are counted here because they went on in this one */
    public record Row(
            BureauId bureau,
            String name,
            List<Named> lineage,
            @JsonUnwrapped Tally tally) {}

    public record Named(BureauId bureau, String name) {}

    /** @param bureaus the host first */
    public record Held(
            RecordId recordId,
            String title,
            LocalDate heldOn,
            @Nullable String place,
            List<Named> bureaus,
            List<Quantity> quantities) {}

    /** @param items planned against done, in the order of the plan */
    public record Issued(
            RecordId recordId,
            String title,
            Named bureau,
            LocalDate issuedOn,
            @Nullable Window window,
            List<ItemProgress> items) {

        /** Those that the superior has not dropped. */
        public long planned() {
            return items.stream()
                    .filter(item -> item.state() != ItemProgress.State.DROPPED)
                    .count();
        }

        public long done() {
            return items.stream()
                    .filter(item -> item.state() == ItemProgress.State.DONE)
                    .count();
        }
    }
}
