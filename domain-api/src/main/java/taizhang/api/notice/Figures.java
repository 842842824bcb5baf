// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * All figures of a notice, worked out at one position of the log.
 *
 * @param position what the log held: facts above it were not known
 * @param day on which deadlines were judged
 * @param year to which the periods belong
 * @param figures by rule, then bureau in the order of codes, then period
 */
public record Figures(long position, LocalDate day, int year, List<PinnedRule> rules, List<Figure> figures) {

    /** More make no notice that anybody reads, and would not fit a form. */
    public static final int MOST = 3_000;

    public Figures {
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw Refused.field("figures", Problem.FIGURES_NONE);
        }
        if (figures.size() > MOST) {
            throw Refused.field("figures", Problem.FIGURES_TOO_MANY, figures.size(), MOST);
        }
    }
}
