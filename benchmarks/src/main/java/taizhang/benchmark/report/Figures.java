// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import java.util.Locale;

/** Numbers with as many digits as they deserve. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
    }
}
