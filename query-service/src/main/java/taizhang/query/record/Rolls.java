// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.api.record.RecordId;
import taizhang.api.roster.RollEntry;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.query.record.RollSheet.Naming;
import taizhang.query.record.RollSheet.Row;
import taizhang.query.roll.RecordRolls;
import taizhang.web.directory.Bureaus;
import taizhang.web.people.People;
import taizhang.web.security.Viewer;
import taizhang.web.vault.PeopleVault;
import taizhang.web.vault.VaultClosed;

/** Finds the roll of a record. Who was erased since stands there as erased, as of whatever day one asks. */
@Component
class Rolls {

    private final Views views;
    private final Bureaus bureaus;
    private final PeopleVault vault;

    Rolls(Views views, Bureaus bureaus, PeopleVault vault) {
        this.views = views;
        this.bureaus = bureaus;
        this.vault = vault;
    }

    /** Whether the reader may see the record was asked before. */
    Optional<RollSheet> sheet(RecordId record, AsOf asOf, Viewer viewer) {
        return views.find(RecordRolls.id(record), RecordRolls.class)
                .flatMap(view -> view.document().at(asOf.position()))
                .map(call -> {
                    BureauId bureau = call.roll().bureau();
                    boolean names = vault.isOpen() && viewer.maySee(bureau, bureaus.directory());
                    Set<PersonId> erased = erased(bureau);
                    return new RollSheet(
                            new Moment(call.recordedAt()),
                            call.actor(),
                            call.roll().headcounts(),
                            call.roll().entries().stream()
                                    .map(entry -> row(entry, names, erased.contains(entry.person())))
                                    .toList());
                });
    }

    private Set<PersonId> erased(BureauId bureau) {
        return views.find(People.id(bureau), People.class).stream()
                .flatMap(view -> view.document().lines().stream())
                .filter(People.Line::isErased)
                .map(People.Line::person)
                .collect(Collectors.toSet());
    }

    private Row row(RollEntry entry, boolean names, boolean erased) {
        if (erased || !names) {
            return row(entry, erased ? Naming.ERASED : Naming.HIDDEN, null);
        }
        try {
            return vault.name(entry.person())
                    .map(name -> row(entry, Naming.NAMED, name))
                    .orElseGet(() -> row(entry, Naming.HIDDEN, null));
        } catch (VaultClosed unreadable) {
            return row(entry, Naming.UNREADABLE, null);
        }
    }

    private static Row row(RollEntry entry, Naming naming, @Nullable String name) {
        return new Row(naming, name, entry.office(), entry.presence(), entry.reason());
    }
}
