// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import org.jspecify.annotations.Nullable;
import taizhang.api.person.PersonId;

/**
 * One line of a roll.
 *
 * @param office on that day
 * @param reason why somebody did not come; absent for those who did
 */
public record RollEntry(
        PersonId person,
        String office,
        Presence presence,
        @Nullable String reason) {}
