// SPDX-License-Identifier: Apache-2.0
package taizhang.api.exemption;

import java.time.LocalDate;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;

/**
 * What a unit is exempt from, and when.
 *
 * @param rule the rule's id in the catalogue, such as {@code ZXZ-01}
 * @param from the first day
 * @param to the last day
 */
public record Exemption(BureauId unit, String rule, LocalDate from, LocalDate to) {

    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]{0,9}(-[A-Z0-9]{1,10}){1,4}");
    private static final int LONGEST_YEARS = 5;

    public Exemption {
        if (!RULE.matcher(rule).matches()) {
            throw Refused.field("rule", Problem.RULE_ID);
        }
        if (to.isBefore(from)) {
            throw Refused.field("to", Problem.DATE_INVALID, "before_start");
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw Refused.field("to", Problem.DATE_INVALID, "out_of_range");
        }
    }

    public boolean overlaps(Exemption other) {
        return unit.equals(other.unit) && rule.equals(other.rule) && !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
