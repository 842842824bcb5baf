// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.util.List;
import taizhang.api.Command;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;

/** What a co-host may say of a joint activity. */
public sealed interface ShareCommand extends Command {

    RecordId record();

    @Override
    default String target() {
        return target(record());
    }

    static String target(RecordId record) {
        return "share:" + record.value();
    }

    /** Says its share for the first time or anew. */
    record ConfirmShare(RecordId record, BureauId bureau, List<Quantity> quantities) implements ShareCommand {
        public ConfirmShare {
            quantities = List.copyOf(quantities);
        }
    }
}
