// SPDX-License-Identifier: Apache-2.0
package taizhang.api.rule;

import java.time.LocalDate;
import taizhang.api.Command;

/** What may be said of the rules of a city. They are one book, because a rule may be laid over another. */
public sealed interface RuleCommand extends Command {

    String TARGET = "rules:city";

    @Override
    default String target() {
        return TARGET;
    }

    /**
     * Lays down a new rule, a new version of one, or an overlay. A published version is never edited.
     *
     * @param text one rule as YAML, {@code rules: [{id: …}]}, in the fields of the rule language
     */
    record PublishRuleVersion(String text) implements RuleCommand {}

    /**
     * Ends a rule that the city published.
     *
     * @param rule such as {@code ZXZ-01-L1}
     * @param lastDay the last on which it is in force; a period that begins on or before it is still judged by it
     */
    record RetireRule(String rule, LocalDate lastDay, String reason) implements RuleCommand {}
}
