// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * One row of a publicity plan.
 *
 * @param id unique within the plan, so that an activity can name the item it carries out
 * @param target 预期目标 in words; optional so that it does not become a quota
 */
public record PlanItem(
        String id,
        String content,
        @Nullable String audience,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String target) {

    public PlanItem {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refused.field("to", Problem.DATE_INVALID, "before_start");
        }
    }
}
