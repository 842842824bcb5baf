// SPDX-License-Identifier: Apache-2.0
package taizhang.api.person;

import taizhang.api.Command;
import taizhang.api.bureau.BureauId;

/** What may be asked of a person's place in the ledger. Names go to the vault and never through a command. */
public sealed interface PersonCommand extends Command {

    PersonId person();

    @Override
    default String target() {
        return target(person());
    }

    static String target(PersonId person) {
        return "person:" + person.value();
    }

    /** @param bureau whose people the person belongs to; its secretaries may see the name */
    record OpenPerson(PersonId person, BureauId bureau) implements PersonCommand {}

    record ErasePerson(PersonId person, String reason) implements PersonCommand {}
}
