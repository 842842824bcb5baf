// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.query.rule.KnownRules;
import taizhang.rules.Rule;
import taizhang.rules.RuleCatalogue;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Line;

/** Says a delivery in a reader's language. */
@Component
final class ReminderWords {

    private final MessageSource messages;
    private final KnownRules rules;

    ReminderWords(MessageSource messages, KnownRules rules) {
        this.messages = messages;
        this.rules = rules;
    }

    String subject(String bureau, Delivery delivery, Locale locale) {
        return messages.getMessage(
                "reminder.mail.subject",
                new Object[] {
                    bureau,
                    messages.getMessage("reminder.kind." + delivery.kind(), null, locale),
                    delivery.lines().size()
                },
                locale);
    }

    String text(Delivery delivery, Locale locale) {
        Lines known = lines();
        String lines =
                delivery.lines().stream().map(line -> known.line(line, locale)).collect(Collectors.joining("\n"));
        String own = delivery.text() == null ? "" : delivery.text() + "\n\n";
        return own + lines + "\n\n" + messages.getMessage("reminder.mail.end", null, locale);
    }

    /** The rules are read once for all lines of a page or a letter. */
    Lines lines() {
        return new Lines(messages, rules.now());
    }

    /** @param rules whose newest versions name what a line is about */
    record Lines(MessageSource messages, RuleCatalogue rules) {

        public String line(Line line, Locale locale) {
            List<Rule> versions = rules.versions(line.rule());
            String name =
                    versions.isEmpty() ? line.rule() : versions.getLast().name().in(locale);
            String last = line.last() == null ? "" : line.last().toString();
            return messages.getMessage(
                    line.last() == null ? "reminder.line.undated" : "reminder.line",
                    new Object[] {
                        messages.getMessage("reminder.occasion." + line.occasion(), null, locale),
                        name,
                        line.rule(),
                        line.period(),
                        last
                    },
                    locale);
        }
    }
}
