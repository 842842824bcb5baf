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
 * @param targetNumber the same as a number, which is given with its unit or not at all
 * @param targetUnit one of {@link Quantity#UNITS}
 */
public record PlanItem(
        String id,
        String content,
        @Nullable String audience,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String target,
        @Nullable Long targetNumber,
        @Nullable String targetUnit,
        @Nullable Channel channel,
        @Nullable String place) {

    public PlanItem {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refused.field("to", Problem.DATE_INVALID, "before_start");
        }
        if (targetNumber != null && targetUnit == null) {
            throw Refused.field("targetUnit", Problem.FIELD_REQUIRED);
        }
        if (targetUnit != null && targetNumber == null) {
            throw Refused.field("targetNumber", Problem.FIELD_REQUIRED);
        }
    }
}
