// SPDX-License-Identifier: Apache-2.0
package taizhang.api.roster;

import taizhang.api.Text;
import taizhang.api.person.PersonId;

/** @param office by which the member appears where the name may not be shown */
public record RosterMember(PersonId person, String office) {

    static final int LONGEST_OFFICE = 60;

    public RosterMember {
        office = Text.required("office", office, LONGEST_OFFICE);
    }
}
