// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Rule;
import taizhang.web.calendar.WorkingDays;

/** The whole way to a verdict in words: the same sentences that its page shows. */
@Component
final class Why {

    /**
     * @param text of the rule, a paraphrase; absent where its numbers say it all
     * @param needed what would still satisfy the duty, absent where nothing would or nothing need
     * @param below of a sum: how the units below stand
     */
    record WhyAnswer(
            CellAnswer cell,
            String name,
            @Nullable String text,
            Rule.Source source,
            Rule.Modality modality,
            LocalDate inForceFrom,
            Verdict.Colour colour,
            String conclusion,
            List<String> reasons,
            List<RefusedRecord> notCounted,
            @Nullable StillNeeded needed,
            List<UnitBelow> below) {}

    record RefusedRecord(RecordId recordId, String title, LocalDate heldOn, String reason, String sentence) {}

    /** @param workdaysLeft absent where the calendar of that time is missing */
    record StillNeeded(int more, LocalDate by, @Nullable Integer workdaysLeft) {}

    record UnitBelow(BureauId bureau, String name, State state) {}

    private final MessageSource messages;
    private final WorkingDays calendar;

    Why(MessageSource messages, WorkingDays calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    WhyAnswer of(Cell cell, Locale locale) {
        Verdict verdict = cell.verdict();
        Rule rule = verdict.rule();
        return new WhyAnswer(
                CellAnswer.of(cell),
                rule.name().in(locale),
                rule.text() == null ? null : rule.text().in(locale),
                rule.source(),
                rule.modality(),
                rule.effective().from(),
                verdict.colour(),
                say("compliance.state." + verdict.state(), locale),
                verdict.reasons().stream()
                        .map(reason -> say("compliance.reason." + reason, locale))
                        .toList(),
                verdict.refusals().stream()
                        .map(refused -> new RefusedRecord(
                                refused.record(),
                                refused.title(),
                                refused.heldOn(),
                                refused.reason().code(),
                                say("compliance.reason." + refused.reason().code(), locale)))
                        .toList(),
                needed(verdict),
                cell.below().stream()
                        .map(unit -> new UnitBelow(
                                unit.bureau().id(),
                                unit.bureau().name(),
                                unit.verdict().state()))
                        .toList());
    }

    private @Nullable StillNeeded needed(Verdict verdict) {
        LocalDate last = verdict.duty().period().last();
        if (verdict.missing() == 0 || verdict.asOf().isAfter(last)) {
            return null;
        }
        OptionalInt left = calendar.between(verdict.asOf(), last);
        return new StillNeeded(verdict.missing(), last, left.isPresent() ? left.getAsInt() : null);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
