// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * 贯彻措施/工作要求, text only: following it up is a record of its own.
 *
 * @param ownerRole 责任人 by office, never by name
 * @param dueOn 完成时限
 */
public record Requirement(
        String text, @Nullable String ownerRole, @Nullable LocalDate dueOn) {

    /** @throws Refused {@link Problem#DATE_INVALID} where something was due before it was asked for */
    public static void requireDueAfter(LocalDate heldOn, List<Requirement> requirements) {
        for (int at = 0; at < requirements.size(); at++) {
            LocalDate dueOn = requirements.get(at).dueOn();
            if (dueOn != null && dueOn.isBefore(heldOn)) {
                throw Refused.field("requirements[" + at + "].dueOn", Problem.DATE_INVALID, "before_held");
            }
        }
    }
}
