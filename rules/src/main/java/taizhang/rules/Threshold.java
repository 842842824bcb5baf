// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for: so many of a unit, or one of several such measures.
 *
 * @param denominator of a ratio of cases
 * @param anyOf in place of all else: one of these is enough
 */
public record Threshold(
        @Nullable Op op,
        @Nullable BigDecimal value,
        @Nullable Unit unit,
        @Nullable Denominator denominator,
        @Nullable WhenZero whenZero,
        @Nullable List<Threshold> anyOf) {

    public enum Op {
        @JsonProperty(">=")
        AT_LEAST
    }

    public enum Unit {
        @JsonProperty("occurrence")
        OCCURRENCE,
        @JsonProperty("hour")
        HOUR,
        @JsonProperty("day")
        DAY,
        @JsonProperty("ratio")
        RATIO
    }

    /** Of which cases the rate of attendance is taken; published figures differ, so a rate names its own. */
    public enum Denominator {
        HEARD,
        NOTIFIED,
        NOTIFIED_MINUS_COURT_ACCEPTED_EXCUSE
    }

    public enum WhenZero {
        NOT_APPLICABLE
    }

    public Threshold {
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            required(op, "threshold.op");
            required(unit, "threshold.unit");
            requireNumber(required(value, "threshold.value"), unit);
            require(
                    denominator == null || unit == Unit.RATIO,
                    RuleFault.Kind.VALUE,
                    "threshold.denominator",
                    "" + unit);
        } else {
            require(
                    op == null && value == null && unit == null,
                    RuleFault.Kind.VALUE,
                    "threshold.anyOf",
                    "stands alone");
            require(
                    anyOf.stream().allMatch(one -> one.alternatives().isEmpty() && one.unit() != Unit.RATIO),
                    RuleFault.Kind.VALUE,
                    "threshold.anyOf",
                    "no ratio, and not nested");
        }
    }

    /** Of which one is enough; none where there is but one measure. */
    public List<Threshold> alternatives() {
        return anyOf == null ? List.of() : anyOf;
    }

    private static void requireNumber(BigDecimal value, @Nullable Unit unit) {
        boolean sensible = unit == Unit.RATIO
                ? value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0
                : value.signum() > 0 && value.stripTrailingZeros().scale() <= 0 && value.compareTo(MOST) <= 0;
        require(sensible, RuleFault.Kind.VALUE, "threshold.value", value.toPlainString());
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    /** What a plain number of occurrences, hours or days says. */
    public int number() {
        return required(value, "threshold.value").intValue();
    }

    /** The smallest numerator that meets the ratio. */
    public int of(int denominator) {
        return required(value, "threshold.value")
                .multiply(BigDecimal.valueOf(denominator))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
