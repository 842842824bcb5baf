// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The roll-up in one sentence, ready to be copied into a report, whatever language the page itself is in. */
@Component
class CampaignSummary {

    private final MessageSource messages;

    CampaignSummary(MessageSource messages) {
        this.messages = messages;
    }

    Map<Locale, String> inBothLanguages(RollUp rollUp) {
        Map<Locale, String> texts = new LinkedHashMap<>();
        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).forEach(locale -> texts.put(locale, text(rollUp, locale)));
        return texts;
    }

    private String text(RollUp rollUp, Locale locale) {
        String asOf = rollUp.asOf() == null ? "" : words(locale, "asOf", rollUp.asOf());
        String head = words(
                locale,
                rollUp.wholeCity() ? "head" : "head.own",
                rollUp.year(),
                messages.getMessage("record.choice.Campaign." + rollUp.campaign(), null, locale),
                rollUp.bureaus().size(),
                rollUp.totals().activities());
        return Stream.of(Stream.of(asOf + head), quantities(rollUp.totals(), locale), plans(rollUp, locale))
                        .flatMap(clauses -> clauses)
                        .collect(joining(words(locale, "comma")))
                + words(locale, "stop");
    }

    private Stream<String> quantities(Tally totals, Locale locale) {
        return totals.quantities().stream()
                .collect(groupingBy(Tally.Line::what, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> words(
                        locale,
                        "item",
                        messages.getMessage("record.choice.QuantityKind." + kind.getKey(), null, locale),
                        amounts(kind.getValue(), locale)));
    }

    /** Nothing is said of plans that name no items. */
    private Stream<String> plans(RollUp rollUp, Locale locale) {
        long planned = rollUp.plans().stream().mapToLong(RollUp.Issued::planned).sum();
        long done = rollUp.plans().stream().mapToLong(RollUp.Issued::done).sum();
        return planned == 0 ? Stream.of() : Stream.of(words(locale, "plans", planned, done));
    }

    private String amounts(List<Tally.Line> lines, Locale locale) {
        return lines.stream()
                .map(line -> words(
                        locale,
                        line.atLeast() ? "atLeast" : "exact",
                        line.number(),
                        messages.getMessage("record.unit." + line.unit(), null, locale)))
                .collect(joining(words(locale, "and")));
    }

    private String words(Locale locale, String key, Object... arguments) {
        return messages.getMessage("campaign.summary." + key, arguments, locale);
    }
}
