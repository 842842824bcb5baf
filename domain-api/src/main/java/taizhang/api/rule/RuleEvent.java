// SPDX-License-Identifier: Apache-2.0
package taizhang.api.rule;

import java.time.LocalDate;
import taizhang.api.Event;

/** The life of a city's rules: version after version, until one is ended. */
public sealed interface RuleEvent extends Event {

    /** Such as {@code ZXZ-01-L1}. */
    String rule();

    int version();

    /**
     * @param from the first day on which it is in force, also where that was before it was published
     * @param text the rule as it was written, YAML
     */
    record RuleVersionPublished(String rule, int version, LocalDate from, String text) implements RuleEvent {}

    /** @param version the one that was in force or to come, the last of the rule */
    record RuleRetired(String rule, int version, LocalDate lastDay, String reason) implements RuleEvent {}
}
