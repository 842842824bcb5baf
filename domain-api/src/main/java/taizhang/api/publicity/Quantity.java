// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * A number with its unit, as rough as the ledger it comes from.
 *
 * @param number 0 to 100,000,000
 * @param unit one of {@link #UNITS}; which of them fit is said by {@link QuantityKind#units()}
 * @param atLeast true when the source says "more than"; it is carried through every sum
 * @param estimated true for 估数; absent for what was counted, as in all that was written before anyone asked
 * @param varieties 种类数 of what was handed out
 * @param readOn the day on which a number that still grows, such as views, was read
 */
public record Quantity(
        QuantityKind what,
        long number,
        String unit,
        boolean atLeast,
        @Nullable Boolean estimated,
        @Nullable Integer varieties,
        @Nullable LocalDate readOn) {

    public static final long MOST = 100_000_000L;
    public static final List<String> UNITS = List.of("份", "册", "张", "个", "件", "本", "人次", "人", "条", "块", "次", "台次", "场");

    public Quantity {
        estimated = Boolean.TRUE.equals(estimated) ? true : null;
        if (number < 0 || number > MOST) {
            throw Refused.field("number", Problem.NUMBER_RANGE, 0, MOST);
        }
        if (!UNITS.contains(unit)) {
            throw Refused.field("unit", Problem.CHOICE_UNKNOWN);
        }
    }

    /** As counted. */
    public Quantity(QuantityKind what, long number, String unit, boolean atLeast) {
        this(what, number, unit, atLeast, null, null, null);
    }
}
