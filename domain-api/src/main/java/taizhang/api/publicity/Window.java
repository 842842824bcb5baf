// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** A span of days, both ends included. */
public record Window(LocalDate from, LocalDate to) {
    public Window {
        if (to.isBefore(from)) {
            throw Refused.field("window.to", Problem.DATE_INVALID, "before_start");
        }
    }
}
