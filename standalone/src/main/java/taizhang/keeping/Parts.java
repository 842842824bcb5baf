// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.Set;
import taizhang.storage.check.ViewHashes;

/**
 * What the documents beside the log are. Views are folded from the log and can be rebuilt. Workings say how far the
 * projections and jobs of running processes have come, and who is logged in. All others, also those that nobody
 * here has heard of, are truth that stands nowhere else: passwords, what the ledger is for, which key was used for what.
 */
final class Parts {

    /** The names of all projections; a test compares them with those of the running program. */
    static final Set<String> VIEWS = Set.of(
            "accounts",
            "approvals",
            "campaign",
            "campaigns",
            "choices",
            "city",
            "commitments",
            "complaints",
            "compliance",
            "copies",
            "drafted",
            "evidence",
            "exemptions",
            "followup",
            "history",
            "notice",
            "notices",
            "organisation",
            "pending",
            "people",
            "plan",
            "recent",
            "record",
            "roll",
            "rules",
            "share",
            "timeline",
            "todo",
            "years");

    private static final char GENERATION = '~';
    private static final String SESSION = "session";

    private static final Set<String> WORKINGS = Set.of("token", "view", "letters", "snapshot", "sweep", SESSION);

    private Parts() {}

    /** @param name also with the number of a later generation, as in {@code timeline~2} */
    static boolean isView(String name) {
        int mark = name.indexOf(GENERATION);
        return VIEWS.contains(mark < 0 ? name : name.substring(0, mark));
    }

    /** Whether a document goes along where all of a resting ledger is copied: a login that has ended must stay ended. */
    static boolean isLasting(String id) {
        return !ViewHashes.viewOf(id).equals(SESSION);
    }

    /** Whether a document would be lost for ever if it were not copied. */
    static boolean isTruth(String id) {
        String name = ViewHashes.viewOf(id);
        return !isView(name) && !WORKINGS.contains(name);
    }
}
