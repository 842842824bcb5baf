// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

/** The columns that every ledger has besides those of its kind; their headers are {@code record.table.<name>}. */
public enum Fixed {
    SERIAL,
    STATUS,
    RECORDED_AT,
    TIMELY,
    DELAY,
    CORRECTIONS,
    ID,
    VERSION;

    public String key() {
        return "record.table." + name();
    }
}
