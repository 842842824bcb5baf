// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is owed for a period in which a unit was not there from the first to the last day. */
public record Proration(
        @Nullable OnCreate onCreate,
        @Nullable OnMerge onMerge,
        @Nullable OnClose onClose) {

    public enum OnCreate {
        EXEMPT_FIRST_PARTIAL,
        /** Hours and days by the days left, up to the next half. */
        BY_ACTIVE_DAYS
    }

    public enum OnMerge {
        SUCCESSOR_INHERITS
    }

    public enum OnClose {
        EXEMPT_LAST_PARTIAL,
        BY_ACTIVE_DAYS
    }

    static final Proration WHOLE_PERIODS = new Proration(null, null, null);

    public Proration {
        onCreate = Objects.requireNonNullElse(onCreate, OnCreate.EXEMPT_FIRST_PARTIAL);
        onMerge = Objects.requireNonNullElse(onMerge, OnMerge.SUCCESSOR_INHERITS);
        onClose = Objects.requireNonNullElse(onClose, OnClose.EXEMPT_LAST_PARTIAL);
    }
}
