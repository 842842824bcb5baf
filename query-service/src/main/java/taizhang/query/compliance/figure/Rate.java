// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure with what it was worked out from. Rates are added by their parts, never averaged. */
public record Rate(Formula formula, long numerator, long denominator) {

    private static final int DECIMALS = 2;

    /** Of nothing there is no rate, and never 100 %. */
    public boolean isKnown() {
        return denominator > 0;
    }

    /** In percent with two decimals, rounded half up for the eye only; {@code n/a} of nothing. */
    public String percent() {
        return isKnown()
                ? BigDecimal.valueOf(100 * numerator)
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : "n/a";
    }

    public Rate and(Rate other) {
        if (formula != other.formula) {
            throw new IllegalArgumentException(formula + " and " + other.formula + " are different figures");
        }
        return new Rate(formula, numerator + other.numerator, denominator + other.denominator);
    }
}
