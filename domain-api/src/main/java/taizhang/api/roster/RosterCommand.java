// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import taizhang.api.Command;
import taizhang.api.bureau.BureauId;

/** What may be asked of a bureau's rosters. */
public sealed interface RosterCommand extends Command {

    BureauId bureau();

    @Override
    default String target() {
        return target(bureau());
    }

    static String target(BureauId bureau) {
        return "roster:" + bureau.value();
    }

    record KeepRoster(BureauId bureau, Roster roster) implements RosterCommand {}
}
