// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused.Fault;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.Details;

/**
 * Policy: what was counted is counted in one of its own units, so that sums by unit mean something. What is on record
 * already stays correctable in everything else.
 */
final class UnitVocabulary {

    private UnitVocabulary() {}

    static List<Fault> faults(Details details, @Nullable Details was) {
        if (!(details instanceof ActivityDetails activity)
                || was instanceof ActivityDetails before && before.quantities().equals(activity.quantities())) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (int row = 0; row < activity.quantities().size(); row++) {
            Quantity quantity = activity.quantities().get(row);
            List<String> units = quantity.what().units();
            if (!units.contains(quantity.unit())) {
                faults.add(new Fault(
                        Problem.UNIT_UNFIT, "quantities[" + row + "].unit", List.of(String.join("、", units))));
            }
        }
        return faults;
    }
}
