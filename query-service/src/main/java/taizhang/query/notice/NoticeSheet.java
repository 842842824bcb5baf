// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.notice.Figure;
import taizhang.api.notice.PinnedRule;
import taizhang.query.asof.Moment;
import taizhang.query.notice.Notice.Mark;

/** A notice as a workbook: its figures, what has changed in them since, and by what they were worked out. */
@Component
final class NoticeSheet {

    private final MessageSource messages;
    private final Causes causes;

    NoticeSheet(MessageSource messages) {
        this.messages = messages;
        this.causes = new Causes(messages);
    }

    void write(Notice notice, Restatement restatement, Locale locale, OutputStream to) throws IOException {
        // Fixed names keep the bytes the same for the same notice.
        try (Workbook book = new Workbook(to, "Taizhang", "1.0")) {
            figures(book.newWorksheet(say("notice.sheet.figures", locale)), notice, locale);
            if (!restatement.isEmpty()) {
                changes(book.newWorksheet(say("notice.restatement", locale)), restatement, locale);
            }
            criteria(book.newWorksheet(say("notice.sheet.criteria", locale)), notice, locale);
        }
    }

    private void figures(Worksheet sheet, Notice notice, Locale locale) {
        head(sheet, locale, "rule", "version", "bureau", "code", "period", "state", "due", "counted");
        int row = 1;
        for (Figure figure : notice.figures().figures()) {
            sheet.value(row, 0, figure.rule());
            sheet.value(row, 1, figure.version());
            sheet.value(row, 2, figure.name());
            sheet.value(row, 3, figure.bureau().value());
            sheet.value(row, 4, figure.period());
            sheet.value(row, 5, say("state." + figure.state(), locale));
            sheet.value(row, 6, figure.due());
            sheet.value(row, 7, figure.counted());
            row++;
        }
    }

    private void changes(Worksheet sheet, Restatement restatement, Locale locale) {
        head(sheet, locale, "rule", "bureau", "period", "was", "now", "cause");
        int row = 1;
        for (Restatement.Change change : restatement.changes()) {
            sheet.value(row, 0, change.was().rule());
            sheet.value(row, 1, change.was().name());
            sheet.value(row, 2, change.was().period());
            sheet.value(row, 3, told(change.was(), locale));
            sheet.value(row, 4, told(change.now(), locale));
            sheet.value(row, 5, String.join("; ", causes.of(change, locale)));
            row++;
        }
    }

    private String told(@Nullable Figure figure, Locale locale) {
        return figure == null
                ? say("notice.gone", locale)
                : say("state." + figure.state(), locale) + " " + figure.counted() + "/" + figure.due();
    }

    private void criteria(Worksheet sheet, Notice notice, Locale locale) {
        List<String[]> lines = Stream.concat(
                        Stream.of(
                                new String[] {
                                    say("notice.criteria.title", locale),
                                    notice.wording().title()
                                },
                                new String[] {
                                    say("notice.criteria.stage", locale), say("notice.stage." + notice.stage(), locale)
                                },
                                new String[] {
                                    say("notice.criteria.day", locale),
                                    notice.figures().day().toString()
                                },
                                new String[] {
                                    say("notice.criteria.position", locale),
                                    Long.toString(notice.figures().position())
                                },
                                new String[] {say("notice.criteria.drafted", locale), mark(notice.drafted())},
                                new String[] {
                                    say("notice.criteria.issued", locale),
                                    notice.isIssued() && notice.end() != null
                                            ? mark(notice.end().mark())
                                            : ""
                                }),
                        notice.figures().rules().stream()
                                .map(rule -> new String[] {say("notice.criteria.rule", locale), told(rule)}))
                .toList();
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row)[0]);
            sheet.value(row, 1, lines.get(row)[1]);
        }
    }

    private static String told(PinnedRule rule) {
        return "%s v%d %s".formatted(rule.id(), rule.version(), rule.source());
    }

    private static String mark(Mark mark) {
        return "%s %s (%d)".formatted(new Moment(mark.at()), mark.actor(), mark.position());
    }

    private void head(Worksheet sheet, Locale locale, String... columns) {
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, say("notice.column." + columns[column], locale));
            sheet.style(0, column).bold().set();
        }
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
