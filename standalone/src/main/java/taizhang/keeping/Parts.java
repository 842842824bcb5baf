// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.Set;
import taizhang.storage.check.ViewHashes;

/**
 * What the documents beside the log are. Views are folded from the log and can be rebuilt. Workings say how far the
 * projections of running processes have come and mean nothing without the views. All others, also those that nobody
 * here has heard of, are truth that stands nowhere else: passwords, what the ledger is for, which key was used for what.
 */
final class Parts {

    /** The names of all projections; a test compares them with those of the running program. */
    static final Set<String> VIEWS = Set.of(
            "accounts",
            "campaign",
            "campaigns",
            "choices",
            "city",
            "compliance",
            "directory",
            "recent",
            "record",
            "timeline");

    private static final Set<String> WORKINGS = Set.of("token", "snapshot");

    private Parts() {}

    static boolean isView(String name) {
        return VIEWS.contains(name);
    }

    /** Whether a document would be lost for ever if it were not copied. */
    static boolean isTruth(String id) {
        String name = ViewHashes.viewOf(id);
        return !isView(name) && !WORKINGS.contains(name);
    }
}
