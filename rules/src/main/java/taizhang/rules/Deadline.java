// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * By when a record must have been entered.
 *
 * @param n so many days after the anchor, which is day 0
 * @param calendar whose working days; the State Council's, the only one there is
 */
public record Deadline(int n, Unit unit, Anchor anchor, PeriodRule.@Nullable Calendar calendar) {

    public enum Unit {
        WORKDAY,
        DAY
    }

    public enum Anchor {
        @JsonProperty("occurredOn")
        OCCURRED_ON,
        @JsonProperty("periodStart")
        PERIOD_START,
        @JsonProperty("periodEnd")
        PERIOD_END
    }

    public Deadline {
        required(unit, "deadline.unit");
        required(anchor, "deadline.anchor");
        require(n >= 0 && n <= 366, RuleFault.Kind.VALUE, "deadline.n", String.valueOf(n));
    }
}
