// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.util.Optional;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;

/** Said of a record in a stream of its own beside it: its evidence, its roll, a co-host's share. */
public interface AnnexEvent extends Event {

    RecordId record();

    /** Whether both are about the same, so that the one is decided before the other is said. */
    boolean excludes(AnnexEvent other);

    /** The bureau that speaks for itself alone; empty where the record's owner speaks. */
    default Optional<BureauId> guest() {
        return Optional.empty();
    }
}
