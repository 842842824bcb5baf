// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.query.city.CitySheet.Cell;
import taizhang.query.compliance.Figure;
import taizhang.query.compliance.Matrix;
import taizhang.rules.Period;
import taizhang.rules.Rule;
import taizhang.web.layout.PageFrame;

/** The city's table in the reader's words; each number is worded once. */
final class CityWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Map<Integer, String> counts = new HashMap<>();

    CityWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String column(Rule rule, Period period) {
        // The words of a column take what their kind of period needs: quarter, month, year, first and last day, last
        // year.
        return of(
                "compliance.column." + rule.period().kind(),
                period.quarter(),
                period.first().getMonthValue(),
                period.first().getYear(),
                period.first().toString(),
                period.last().toString(),
                period.last().getYear());
    }

    String joined(List<String> names) {
        return of("campaign.lineage", String.join(of("city.and"), names));
    }

    /** @param now absent where it is the same, or nobody asks */
    Cell count(String column, String href, int count, @Nullable Integer now) {
        return new Cell(
                column,
                (count > 0 ? "cell some" : "cell zero") + (now == null ? "" : " late-entry"),
                href,
                count > 0 ? "●" : "–",
                counted(count),
                now == null ? null : of("city.now", now));
    }

    Cell total(String column, int count) {
        return new Cell(column, "", null, count > 0 ? "●" : "–", counted(count), null);
    }

    private String counted(int count) {
        return counts.computeIfAbsent(count, number -> of("city.cell", number));
    }

    Cell verdict(String column, @Nullable String href, Matrix.Slot slot) {
        Figure figure = slot.figure();
        if (figure == null) {
            return new Cell(column, "cell zero", null, null, of("compliance.not_yet"), null);
        }
        Figure now = slot.now();
        String state = of("state." + figure.state());
        return new Cell(
                column,
                "cell state-" + figure.state() + (now == null ? "" : " late-entry"),
                href,
                PageFrame.symbolOf(figure.state().name()),
                figure.due() > 0 ? state + " " + figure.counted() + "/" + figure.due() : state,
                now == null ? null : of("compliance.now", of("state." + now.state()), now.counted(), now.due()));
    }

    /** There is no rate of nothing. */
    String rate(long counted, long due) {
        return due == 0 ? of("compliance.rate.none") : counted + "/" + due;
    }
}
