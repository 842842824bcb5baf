// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Attendance;

/** 有表决权人数: those entitled to vote and those of them who came; probationary members (预备党员) are in neither. */
public record Voters(int entitled, int present) {

    public Voters {
        if (entitled < 1 || entitled > Attendance.MOST) {
            throw Refused.field("voters.entitled", Problem.NUMBER_RANGE, 1, Attendance.MOST);
        }
        if (present < 0 || present > entitled) {
            throw Refused.field("voters.present", Problem.NUMBER_RANGE, 0, entitled);
        }
    }
}
