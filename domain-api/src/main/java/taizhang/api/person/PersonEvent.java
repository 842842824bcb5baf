// SPDX-License-Identifier: Apache-2.0
package taizhang.api.person;

import taizhang.api.Event;
import taizhang.api.bureau.BureauId;

/** A person's place in the ledger; whoever reads only the log never learns a name. */
public sealed interface PersonEvent extends Event {

    PersonId person();

    BureauId bureau();

    record PersonOpened(PersonId person, BureauId bureau) implements PersonEvent {}

    /** The key to the name is destroyed; every count, verdict and hash stays as it was. */
    record PersonErased(PersonId person, BureauId bureau, String reason) implements PersonEvent {}
}
