// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.rule.RuleEvent;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.projection.Fact;
import taizhang.query.asof.Moment;

/**
 * One thing that the city said of a rule, by whom and when.
 *
 * @param day the first on which the version is in force, or the last where the rule was ended
 * @param text of a version; absent where a rule was ended
 * @param reason why a rule was ended; absent for a version
 */
public record RuleAct(
        long position,
        Instant at,
        String actor,
        String rule,
        int version,
        LocalDate day,
        @Nullable String text,
        @Nullable String reason) {

    static RuleAct of(Fact fact) {
        return switch ((RuleEvent) fact.event()) {
            case RuleVersionPublished(String rule, int version, LocalDate from, String text) ->
                new RuleAct(fact.position(), fact.recordedAt(), fact.actor(), rule, version, from, text, null);
            case RuleRetired(String rule, int version, LocalDate lastDay, String reason) ->
                new RuleAct(fact.position(), fact.recordedAt(), fact.actor(), rule, version, lastDay, null, reason);
        };
    }

    RuleEvent event() {
        return text == null
                ? new RuleRetired(rule, version, day, String.valueOf(reason))
                : new RuleVersionPublished(rule, version, day, text);
    }

    public Moment moment() {
        return new Moment(at);
    }
}
