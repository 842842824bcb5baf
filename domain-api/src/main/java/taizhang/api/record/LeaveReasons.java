// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * Why people were on leave, where nobody keeps a roster that says it of each; each between 0 and 500.
 *
 * @param duty 重要公务
 * @param illness 病假
 * @param travel 出差、外出
 * @param other 其他事由
 */
public record LeaveReasons(int duty, int illness, int travel, int other) {

    public LeaveReasons {
        require("duty", duty);
        require("illness", illness);
        require("travel", travel);
        require("other", other);
    }

    public int sum() {
        return duty + illness + travel + other;
    }

    private static void require(String reason, int persons) {
        if (persons < 0 || persons > Attendance.MOST) {
            throw Refused.field("reasons." + reason, Problem.NUMBER_RANGE, 0, Attendance.MOST);
        }
    }
}
