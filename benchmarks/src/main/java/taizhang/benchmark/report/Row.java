// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param name for machines, such as {@code append.mongodb.64.ledger.rate}
 * @param goal in words; absent where the figure is only told
 * @param holds whether the goal is reached
 */
public record Row(
        String name,
        double value,
        String unit,
        @Nullable String goal,
        @Nullable Boolean holds) {

    public static Row told(String name, double value, String unit) {
        return new Row(name, value, unit, null, null);
    }

    public static Row atLeast(String name, double value, String unit, double least) {
        return new Row(name, value, unit, "≥ " + Figures.of(least) + " " + unit, value >= least);
    }

    public static Row atMost(String name, double value, String unit, double most) {
        return new Row(name, value, unit, "≤ " + Figures.of(most) + " " + unit, value <= most);
    }
}
