// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import taizhang.api.Event;
import taizhang.api.bureau.BureauId;

/** The rosters of a bureau. */
public sealed interface RosterEvent extends Event {

    BureauId bureau();

    /** In place of what was kept for the same day before. */
    record RosterKept(BureauId bureau, Roster roster) implements RosterEvent {}
}
