// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.rules.Period;
import taizhang.rules.Rule;
import taizhang.web.layout.PageFrame;

/** The verdicts of a table in the reader's words; each word is looked up once. */
public final class MatrixWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();

    public MatrixWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String of(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String word(String key) {
        return words.computeIfAbsent(key, asked -> of(asked));
    }

    public List<String> columns(Matrix matrix) {
        return matrix.periods().stream()
                .map(period -> column(matrix.rule(), period))
                .toList();
    }

    private String column(Rule rule, Period period) {
        // The words of a column take what their kind of period needs: quarter, month, year, first and last day, last
        // year.
        return of(
                "compliance.column." + rule.period().kind(),
                period.quarter(),
                period.first().getMonthValue(),
                period.first().getYear(),
                period.first().toString(),
                period.ends().toString(),
                period.ends().getYear());
    }

    /** Its name, and where it went on in another, when. */
    public String name(Matrix.Row row) {
        LocalDate gone = row.goneOn();
        return gone == null ? row.name() : of("bureau.lineage", row.name(), gone.toString());
    }

    /** Where the reasons of a cell stand. */
    public static String why(Matrix matrix, Matrix.Row row, Matrix.Slot slot) {
        return "/compliance/%s/%s/%s"
                .formatted(matrix.rule().id(), slot.period().label(), row.bureau());
    }

    /** @param href absent where there is nothing to give reasons for */
    public SheetCell cell(String column, @Nullable String href, Matrix.Slot slot) {
        Figure figure = slot.figure();
        if (figure == null) {
            return new SheetCell(column, "cell zero", null, null, word("compliance.not_yet"), null);
        }
        Figure now = slot.now();
        StringBuilder said = new StringBuilder(word("state." + figure.state()));
        if (slot.cell() != null && slot.cell().isRollUp()) {
            said.append(' ').append(word("compliance.rollup"));
        }
        if (figure.due() > 0) {
            said.append(' ').append(figure.counted()).append('/').append(figure.due());
        }
        return new SheetCell(
                column,
                "cell state-" + figure.state() + (isHint(slot) ? " generally" : "")
                        + (now == null ? "" : " late-entry"),
                href,
                PageFrame.symbolOf(figure.state().name()),
                said.toString(),
                now == null ? null : of("compliance.now", word("state." + now.state()), now.counted(), now.due()));
    }

    /** What is only generally asked for is never red. */
    private static boolean isHint(Matrix.Slot slot) {
        Cell cell = slot.cell();
        return cell != null && cell.verdict().generally();
    }

    /** There is no rate of nothing. */
    public String rate(long counted, long due) {
        return due == 0 ? word("compliance.rate.none") : counted + "/" + due;
    }
}
