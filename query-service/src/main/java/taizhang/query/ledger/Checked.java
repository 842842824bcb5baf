// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;

/**
 * What a file turned out to be.
 *
 * @param asOf the day whose knowledge it says it holds; absent for all that was known when it was made
 * @param differences between the file and what the log says it must hold, at most {@link #SHOWN}
 * @param changes since its position, at most {@link #SHOWN}; none are looked for where the file is of another ledger
 */
record Checked(
        Finding finding,
        RecordKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate asOf,
        long position,
        Instant generatedAt,
        int rows,
        int differing,
        List<Difference> differences,
        int changed,
        List<Changed> changes) {

    /** The most of each list; the counts beside them go on. */
    static final int SHOWN = 200;

    enum Finding {
        /** Every row stands as this program wrote it. */
        GENUINE,
        /** It was changed after it was written. */
        TAMPERED,
        /** The log never stood where the file says, so it is of another ledger, or its criteria were changed. */
        FOREIGN
    }

    /**
     * @param row of the file, absent for one that is missing from it
     * @param column the header over a cell that differs, absent where the whole row does
     */
    record Difference(
            What what,
            @Nullable Integer row,
            @Nullable RecordId record,
            @Nullable String column,
            @Nullable String inFile,
            @Nullable String onLedger) {}

    enum What {
        HEADER,
        CELL,
        /** Stands in the file and in no such ledger. */
        ROW_ADDED,
        ROW_MISSING,
        /** All rows are right and stand in another order. */
        ORDER,
        /** The rows are right; what the file says of their number or hash is not. */
        CRITERIA
    }

    record Changed(Change change, RecordId record, String title) {}

    enum Change {
        ADDED,
        CORRECTED,
        VOIDED,
        /** Belongs to another period, bureau or kind of ledger now. */
        GONE
    }

    Checked {
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }
}
