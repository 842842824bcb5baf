// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Says why a figure reads otherwise. */
record Causes(MessageSource messages) {

    List<String> of(Restatement.Change change, Locale locale) {
        Stream<String> records = change.records().stream()
                .flatMap(record -> record.steps().stream()
                        .map(step -> "%s %s %s %s %s"
                                .formatted(
                                        record.record(),
                                        record.title(),
                                        say("sheet.step." + step.what(), locale),
                                        step.at(),
                                        step.actor())));
        Stream<String> bureau =
                change.bureau().stream().map(step -> "%s %s %s".formatted(step.sentence(), step.at(), step.actor()));
        Stream<String> rule = change.rule() == null
                ? Stream.empty()
                : Stream.of(say("notice.cause.rule", locale, change.was().version(), change.rule()));
        Stream<String> other = change.isUnexplained() ? Stream.of(say("notice.cause.other", locale)) : Stream.empty();
        return Stream.of(rule, records, bureau, other).flatMap(each -> each).toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
