// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.verdict.State;

/**
 * What the reader of the city wants to see; all of it stands in the address.
 *
 * @param kind of the records that are counted; all when absent
 * @param rule whose verdicts are shown in place of records
 * @param state only bureaus with such a cell, where verdicts are shown
 * @param q in the name or code of the bureau
 * @param page of the rows that are left
 */
public record CityFilter(
        @Nullable RecordKind kind,
        @Nullable String rule,
        Span period,
        Grouping group,
        Tree tree,
        @Nullable State state,
        String q,
        int page) {

    /** How long a column of a table of records is. */
    public enum Span {
        MONTH,
        QUARTER;

        int months() {
            return this == MONTH ? 1 : 3;
        }
    }

    /** Under which headings bureaus stand. */
    public enum Grouping {
        /** 系统: the bureau at the top of the tree, itself first. */
        SYSTEM,
        /** 区县: the administrative division of the bureau, or of the one above it that has one. */
        DISTRICT
    }

    boolean wants(CityOverview.Row row) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty()
                || row.name().toLowerCase(Locale.ROOT).contains(asked)
                || row.bureau().value().contains(asked);
    }

    /** Whether something stands under 更多 that is not at its usual place. */
    public boolean isMore() {
        return state != null || group != Grouping.SYSTEM;
    }
}
