// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import org.springframework.stereotype.Component;
import taizhang.api.person.PersonCommand;
import taizhang.api.person.PersonId;
import taizhang.command.form.FreshId;
import taizhang.command.history.History;
import taizhang.web.vault.PeopleVault;

/** Takes names to the vault before anybody is opened under them. */
@Component
final class Names {

    private final PeopleVault vault;
    private final History history;
    private final FreshId fresh;

    Names(PeopleVault vault, History history, FreshId fresh) {
        this.vault = vault;
        this.history = history;
        this.fresh = fresh;
    }

    PersonId freshPerson() {
        return new PersonId(fresh.next());
    }

    /** Someone who is in the ledger already keeps the name: names are never swapped under an id. */
    void keepForOpening(PersonId person, String name) {
        if (history.of(PersonCommand.target(person)).isEmpty()) {
            vault.keep(person, name);
        }
    }
}
