// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.command.form.Choices;
import taizhang.command.form.Option;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Records;
import taizhang.projection.Views;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** What the forms of records offer: the own bureaus for the owner, all for the rest, the plans of late, and a plan's items. */
@Component
final class RecordChoices {

    private final Bureaus bureaus;
    private final Views views;
    private final Records records;
    private final LedgerClock clock;

    RecordChoices(Bureaus bureaus, Views views, Records records, LedgerClock clock) {
        this.bureaus = bureaus;
        this.views = views;
        this.records = records;
        this.clock = clock;
    }

    /** @param plan whose items are on offer, as typed; empty where none was picked yet */
    Choices of(Ledger ledger, Actor actor, String plan) {
        Directory directory = bureaus.directory();
        Set<BureauId> own = actor.bureau() == null ? Set.of() : directory.subtree(actor.bureau());
        return (field, to, _) -> switch (to) {
            case BUREAU ->
                field.equals(ledger.ownerField()) ? named(directory, own::contains) : named(directory, _ -> true);
            case PLAN -> plans(directory);
            case PLAN_ITEM -> PlanItems.of(records, plan);
            case RECORD, ACCOUNT -> Choices.NONE;
        };
    }

    private static List<Option> named(Directory directory, Predicate<BureauId> wanted) {
        return directory.bureaus().stream()
                .filter(bureau -> wanted.test(bureau.id()))
                .map(bureau -> new Option(bureau.id().value(), bureau.name()))
                .toList();
    }

    /** This year's and the last one's: in January the activities of December are still being entered. */
    private List<Option> plans(Directory directory) {
        int year = clock.today().getYear();
        return Stream.of(year, year - 1)
                .flatMap(each -> views.find(PlanChoicesProjection.id(each), PlanChoices.class).stream())
                .flatMap(view -> view.document().plans().stream())
                .map(plan -> new Option(plan.id().value(), plan.title() + " · " + directory.name(plan.bureau())))
                .toList();
    }
}
