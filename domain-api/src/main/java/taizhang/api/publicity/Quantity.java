// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * A number with its unit, as rough as the ledger it comes from.
 *
 * @param number 0 to 100,000,000
 * @param unit one of {@link #UNITS}
 * @param atLeast true when the source says "more than"; it is carried through every sum
 */
public record Quantity(QuantityKind what, long number, String unit, boolean atLeast) {

    public static final long MOST = 100_000_000L;
    public static final List<String> UNITS = List.of("份", "册", "张", "个", "件", "本", "人次", "人", "条", "块", "次", "台次", "场");

    public Quantity {
        if (number < 0 || number > MOST) {
            throw Refused.field("number", Problem.NUMBER_RANGE, 0, MOST);
        }
        if (!UNITS.contains(unit)) {
            throw Refused.field("unit", Problem.CHOICE_UNKNOWN);
        }
    }
}
