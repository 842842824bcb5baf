// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Verb;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;
import taizhang.web.clock.LedgerClock;

/**
 * Measures a form for a new entry once it is saved: how many inputs were not blank, and how long it was open. The name of a
 * submission tells when the form was made; where it can't be trusted or the form lay open for hours, no time is counted.
 */
@Component
final class FilledForm {

    private static final Set<Verb> ENTRIES = Set.of(Verb.DRAFT, Verb.SCHEDULE, Verb.ENTER);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int MOST_FIELDS = 1_000;
    private static final int BY_TIME = 7;

    private final BurdenMeter meter;
    private final LedgerClock clock;

    FilledForm(BurdenMeter meter, LedgerClock clock) {
        this.meter = meter;
        this.clock = clock;
    }

    void saved(Ledger ledger, Verb verb, Typed typed, Actor actor) {
        if (ENTRIES.contains(verb) && actor.bureau() != null) {
            long fields = fields(verb.shapeOf(ledger), typed);
            Duration open = open(typed.one(Entry.COMMAND_ID));
            boolean timed = !open.isNegative() && open.compareTo(LONGEST) <= 0;
            meter.add(
                    bureau(ledger, typed, actor.bureau()),
                    clock.today(),
                    ledger.kind(),
                    new Sum(1, fields, timed ? 1 : 0, timed ? open.toSeconds() : 0));
        }
    }

    private static BureauId bureau(Ledger ledger, Typed typed, BureauId own) {
        try {
            return new BureauId(typed.one(ledger.ownerField()).strip());
        } catch (Refused left) {
            return own;
        }
    }

    /** Those that a person fills; what a form carries along is no burden. */
    private static long fields(Shape shape, Typed typed) {
        long filled = typed.values().entrySet().stream()
                .filter(input -> shape.fields().stream()
                        .filter(field -> field.asked() == Field.Asked.FIRST || field.asked() == Field.Asked.FOLDED)
                        .anyMatch(field -> isAtOrBelow(input.getKey(), field.name())))
                .filter(input -> input.getValue().stream().anyMatch(text -> !text.isBlank()))
                .count();
        return Math.min(filled, MOST_FIELDS);
    }

    private static boolean isAtOrBelow(String path, String name) {
        return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
    }

    /** Negative where the name of the submission says no time. */
    private Duration open(String commandId) {
        try {
            UUID id = UUID.fromString(commandId);
            return id.version() == BY_TIME
                    ? Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), clock.instant())
                    : Duration.ofSeconds(-1);
        } catch (IllegalArgumentException noUuid) {
            return Duration.ofSeconds(-1);
        }
    }
}
