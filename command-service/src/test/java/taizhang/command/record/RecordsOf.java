// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.command.bureau.ChartOf;
import taizhang.command.history.History;

/** Records for tests outside this package. */
public final class RecordsOf {

    private RecordsOf() {}

    public static Records history(History history) {
        return new Records(history, ChartOf.history(history));
    }
}
