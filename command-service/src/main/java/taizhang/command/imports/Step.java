// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.List;
import taizhang.command.gate.Submission;
import taizhang.command.record.Verb;

/**
 * What becomes of a row.
 *
 * @param change what it does to the ledger
 * @param cells those that differ from what is on record
 */
record Step(int row, Change change, String record, List<Cell> cells, Do what) {

    enum Change {
        SAME,
        NEW,
        CHANGED
    }

    record Cell(String field, String was, String is) {}

    /** The command that does it; nothing for what is on record already. */
    sealed interface Do {
        record Nothing() implements Do {}

        record Command(Verb verb, Submission submission) implements Do {}
    }

    Step {
        cells = List.copyOf(cells);
    }
}
