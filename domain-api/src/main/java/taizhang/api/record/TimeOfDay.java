// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** The one check on hours that every gathering shares. */
public final class TimeOfDay {

    private TimeOfDay() {}

    /** @throws Refused {@link Problem#DATE_INVALID} at {@code endsAt} when the end precedes the start */
    public static void requireOrder(@Nullable LocalTime startsAt, @Nullable LocalTime endsAt) {
        if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
            throw Refused.field("endsAt", Problem.DATE_INVALID, "before_start");
        }
    }
}
