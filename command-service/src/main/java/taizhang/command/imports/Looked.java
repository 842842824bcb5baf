// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.List;

/**
 * What a file would do, had it been run.
 *
 * @param faults at most {@link #MOST_FAULTS}; where it is that many, the rows below were not looked at
 * @param changes of the rows that change a record, at most {@link #MOST_SHOWN}
 */
public record Looked(int fresh, int same, int changed, List<Fault> faults, List<Change> changes) {

    static final int MOST_FAULTS = 1_000;
    static final int MOST_SHOWN = 200;
    static final int MOST_ROWS = 100_000;

    /** @param text what is wrong, in the reader's language */
    public record Fault(int row, String text) {}

    public record Change(int row, String record, String header, String was, String is) {}

    public Looked {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean isSound() {
        return faults.isEmpty() && fresh + changed > 0;
    }

    public boolean isBounded() {
        return faults.size() >= MOST_FAULTS;
    }
}
