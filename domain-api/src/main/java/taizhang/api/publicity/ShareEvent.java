// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.util.List;
import java.util.Optional;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.RecordId;

/** What bureaus say of their part in a joint activity; the activity's own record and its totals stay as the host wrote them. */
public sealed interface ShareEvent extends AnnexEvent {

    /** A bureau that held it together with the host, never the host itself. */
    BureauId bureau();

    @Override
    default Optional<BureauId> guest() {
        return Optional.of(bureau());
    }

    @Override
    default boolean excludes(AnnexEvent other) {
        return other instanceof ShareEvent said && said.bureau().equals(bureau());
    }

    /** @param quantities what of the activity's numbers is its own doing; empty where nothing that was counted is */
    record ShareConfirmed(RecordId record, BureauId bureau, List<Quantity> quantities) implements ShareEvent {
        public ShareConfirmed {
            quantities = List.copyOf(quantities);
        }
    }
}
