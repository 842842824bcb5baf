// SPDX-License-Identifier: Apache-2.0
package taizhang.command.rule;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.rule.RuleCommand;
import taizhang.api.rule.RuleCommand.PublishRuleVersion;
import taizhang.api.rule.RuleCommand.RetireRule;
import taizhang.api.rule.RuleEvent;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.command.gate.Decides;
import taizhang.rules.Rule;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleFault;

/**
 * All that a city said of rules. One aggregate for all of them, because whether a version may be laid down depends on the
 * others: on the rule it is laid over, and on the versions before it.
 */
@Aggregate(type = "CityRules", commandTargetResolver = "commandTarget")
final class CityRules {

    @AggregateIdentifier
    private @Nullable String id;

    private final List<RuleEvent> said = new ArrayList<>();

    CityRules() {}

    @Decides
    void handle(PublishRuleVersion command, RuleBook book) {
        try {
            Rule rule = book.and(said).addedBy(command.text());
            apply(new RuleVersionPublished(
                    rule.id(), rule.version(), rule.effective().from(), command.text()));
        } catch (RuleFault fault) {
            throw fault.refused();
        }
    }

    @Decides
    void handle(RetireRule command, RuleBook book) {
        List<Rule> versions = book.and(said).catalogue().versions(command.rule());
        if (versions.isEmpty()) {
            throw Refused.field("rule", Problem.RULE_ID);
        }
        Rule last = versions.getLast();
        if (said.stream().noneMatch(event -> event.rule().equals(last.id()) && event.version() == last.version())) {
            throw Refused.field("rule", Problem.RULE_NOT_PUBLISHED, last.id());
        }
        LocalDate to = last.effective().to();
        if (command.lastDay().isBefore(last.effective().from())
                || to != null && !command.lastDay().isBefore(to)) {
            throw Refused.field("lastDay", Problem.DATE_INVALID, "out_of_range");
        }
        apply(new RuleRetired(last.id(), last.version(), command.lastDay(), command.reason()));
    }

    @EventSourcingHandler
    void on(RuleEvent event) {
        id = RuleCommand.TARGET;
        said.add(event);
    }
}
