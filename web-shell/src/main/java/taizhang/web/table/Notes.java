// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.List;

/**
 * The lines below the rows of a text that say how it came about: {@code #} and one of these names in the first cell. Anything
 * else that begins so is a row like the others.
 */
public final class Notes {

    public static final String SIGN = "#";

    /** In the order in which a file shows them. */
    public static final List<String> NAMES = List.of(
            "format",
            "ledger",
            "kind",
            "from",
            "to",
            "bureaus",
            "asOf",
            "today",
            "position",
            "head",
            "generatedAt",
            "language",
            "rows",
            "rowsHash");

    private Notes() {}

    public static boolean isNote(TableRow row) {
        String first = row.at(0);
        return first.startsWith(SIGN) && NAMES.contains(first.substring(SIGN.length()));
    }
}
