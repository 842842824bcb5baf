// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.List;

/**
 * A column of a kind's ledger.
 *
 * @param path of the field in the record, such as {@code attendance.present}
 * @param holds what one value is
 * @param of the enum or record class of a choice or a row, otherwise any
 * @param several whether the field is a list, one value to a line
 * @param parts the fields of a row
 */
public record Column(String path, Holds holds, Class<?> of, boolean several, List<Column> parts) {

    /** What a cell may hold. */
    public enum Holds {
        TEXT,
        NUMBER,
        DAY,
        HOUR,
        TRUTH,
        CHOICE,
        UNIT,
        BUREAU,
        RECORD,
        ROW
    }

    public Column {
        parts = List.copyOf(parts);
    }

    /** The field of the record that it is or is a part of. */
    public String field() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Empty for a field of its own. */
    public String part() {
        return field().length() == path.length() ? "" : path.substring(field().length() + 1);
    }
}
