// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** @param message the same sentence by language, {@code zh-CN} and {@code en} */
    public record Fault(int row, @Nullable String field, String code, Map<String, String> message) {}

    /** A cell that differs, of a long text only the beginning. */
    public record Change(int row, String record, String field, String was, String is) {

        private static final int MOST_TEXT = 1_000;

        public Change {
            was = cut(was);
            is = cut(is);
        }

        private static String cut(String text) {
            return text.length() <= MOST_TEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_TEXT) - 1)) + "…";
        }
    }

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
