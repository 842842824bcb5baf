// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeWords;
import taizhang.api.notice.PinnedRule;

/** Puts a notice, and what has changed in its figures since, into the words of an office and the layout of GB/T 9704. */
@Component
final class NoticeDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private final MessageSource messages;
    private final Causes causes;

    NoticeDocument(MessageSource messages) {
        this.messages = messages;
        this.causes = new Causes(messages);
    }

    void write(Notice notice, OutputStream to) throws IOException {
        NoticeWords words = notice.wording();
        Figures figures = notice.figures();
        LocalDate issued = issued(notice);
        new Layout9704(
                        say("notice.docx.mark"),
                        words.title(),
                        words.number() == null ? "" : words.number(),
                        words.addressee(),
                        paragraphs(words.text()),
                        words.signedBy(),
                        issued == null ? say("notice.docx.undated") : DAY.format(issued),
                        say("notice.docx.annex"),
                        rows(figures),
                        say(
                                "notice.docx.basis",
                                DAY.format(figures.day()),
                                Long.toString(figures.position()),
                                rules(figures)))
                .write(to);
    }

    /**
     * 更正说明: which figures would read otherwise, why, and who drew the notice.
     *
     * @param known the day until which everything known was taken into account
     */
    void write(Notice notice, Restatement restatement, LocalDate known, OutputStream to) throws IOException {
        NoticeWords words = notice.wording();
        Figures figures = notice.figures();
        LocalDate issued = issued(notice);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say(
                issued == null ? "restatement.docx.of_draft" : "restatement.docx.of",
                words.title(),
                words.number() == null ? "" : words.number(),
                issued == null ? "" : DAY.format(issued),
                DAY.format(known),
                restatement.changes().size()));
        int number = 0;
        for (Restatement.Change change : restatement.changes()) {
            number++;
            paragraphs.add(say(
                    "restatement.docx.change",
                    number,
                    change.was().name(),
                    names(figures)
                            .getOrDefault(change.was().rule(), change.was().rule()),
                    change.was().period(),
                    told(change.was()),
                    told(change.now())));
            causes.of(change, Locale.SIMPLIFIED_CHINESE).stream()
                    .map(cause -> say("restatement.docx.cause", cause))
                    .forEach(paragraphs::add);
        }
        paragraphs.add(say(
                "restatement.docx.drawn",
                notice.drafted().actor(),
                notice.isIssued() && notice.end() != null ? notice.end().mark().actor() : "–"));
        new Layout9704(
                        say("notice.docx.mark"),
                        say("restatement.docx.title", words.title()),
                        "",
                        words.addressee(),
                        paragraphs,
                        words.signedBy(),
                        DAY.format(known),
                        say("restatement.docx.annex"),
                        rows(figures, restatement),
                        say(
                                "restatement.docx.basis",
                                DAY.format(figures.day()),
                                Long.toString(figures.position()),
                                DAY.format(known)))
                .write(to);
    }

    private static @Nullable LocalDate issued(Notice notice) {
        return notice.end() == null ? null : notice.end().on();
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    private static Map<String, String> names(Figures figures) {
        Map<String, String> names = new LinkedHashMap<>();
        figures.rules().forEach(rule -> names.put(rule.id(), rule.zh()));
        return names;
    }

    private List<Map<String, Object>> rows(Figures figures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure figure : figures.figures()) {
            rows.add(row(rows.size() + 1, figures, figure, count(figure), state(figure)));
        }
        return rows;
    }

    private List<Map<String, Object>> rows(Figures figures, Restatement restatement) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Restatement.Change change : restatement.changes()) {
            Figure now = change.now();
            rows.add(row(
                    rows.size() + 1,
                    figures,
                    change.was(),
                    count(change.was()) + " → " + (now == null ? "–" : count(now)),
                    state(change.was()) + " → " + (now == null ? say("notice.gone") : state(now))));
        }
        return rows;
    }

    private static Map<String, Object> row(int number, Figures figures, Figure figure, String count, String state) {
        return Map.of(
                "number", Integer.toString(number),
                "bureau", figure.name(),
                "duty", names(figures).getOrDefault(figure.rule(), figure.rule()),
                "period", figure.period(),
                "count", count,
                "state", state);
    }

    private String told(@Nullable Figure figure) {
        return figure == null ? say("notice.gone") : state(figure) + " " + count(figure);
    }

    private static String count(Figure figure) {
        return figure.counted() + "/" + figure.due();
    }

    private String state(Figure figure) {
        return say("state." + figure.state());
    }

    private String rules(Figures figures) {
        Stream<String> rules = figures.rules().stream().map(this::rule);
        return String.join("；", rules.toList());
    }

    private String rule(PinnedRule rule) {
        return say("notice.docx.rule", rule.id(), rule.version(), rule.source());
    }

    /** A document of a Chinese office is in Chinese, whoever takes it. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
