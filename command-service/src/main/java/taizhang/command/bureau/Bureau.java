// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauCommand.DescribeBureau;
import taizhang.api.bureau.BureauCommand.RegisterBureau;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;

/** A bureau, from its registration on. */
@Aggregate(type = "Bureau", commandTargetResolver = "commandTarget")
final class Bureau {

    @AggregateIdentifier
    private @Nullable String id;

    /** Complete facts by the day from which they hold; what was recorded last for a day wins. */
    private final TreeMap<LocalDate, BureauFacts> facts = new TreeMap<>();

    Bureau() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterBureau command, Chart chart) {
        if (id != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        if (command.parent() != null && !chart.knows(command.parent())) {
            throw Refused.field("parent", Problem.BUREAU_UNKNOWN);
        }
        apply(new BureauRegistered(
                command.bureau(),
                command.name(),
                command.kind(),
                command.level(),
                command.parent(),
                command.effectiveOn()));
        if (!command.facts().equals(BureauFacts.NOTHING_TOLD)) {
            apply(new BureauDescribed(command.bureau(), command.facts(), command.effectiveOn()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DescribeBureau command) {
        if (id == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        BureauFacts known = knownOn(command.effectiveOn());
        BureauFacts merged = merge(known, command.facts());
        if (merged.equals(known)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new BureauDescribed(command.bureau(), merged, command.effectiveOn()));
    }

    @EventSourcingHandler
    void on(BureauEvent event) {
        id = BureauCommand.target(event.bureau());
        if (event instanceof BureauDescribed described) {
            facts.put(described.effectiveOn(), described.facts());
        }
    }

    private BureauFacts knownOn(LocalDate day) {
        Entry<LocalDate, BureauFacts> latest = facts.floorEntry(day);
        return latest == null ? BureauFacts.NOTHING_TOLD : latest.getValue();
    }

    private static BureauFacts merge(BureauFacts known, BureauFacts told) {
        return new BureauFacts(
                told.hasCentralGroup() == null ? known.hasCentralGroup() : told.hasCentralGroup(),
                told.hasCommittee() == null ? known.hasCommittee() : told.hasCommittee(),
                told.hasGroups() == null ? known.hasGroups() : told.hasGroups(),
                told.isDefendant() == null ? known.isDefendant() : told.isDefendant());
    }
}
