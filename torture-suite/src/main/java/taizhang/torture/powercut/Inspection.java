// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.Head;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.trial.Findings;

/** Opens a disk that was found after a cut with the ordinary store and compares it with what was done and promised. */
final class Inspection {

    private final List<Commit> done;
    private final Findings findings;

    /** @param done the log as it stood in the end when no power was cut: what is found is a beginning of it */
    Inspection(List<Commit> done, Findings findings) {
        this.done = done;
        this.findings = findings;
    }

    /**
     * @param promised the highest acknowledged version of each thing
     * @param where said with each failure
     */
    void of(Path folder, Map<String, Long> promised, String where) {
        try (Store store = SqliteStore.open(folder, Clock.systemUTC())) {
            log(store, promised.getOrDefault(Workload.LOG, 0L), where);
            documents(store, promised, where);
        } catch (StoreUnavailable | ChainBroken e) {
            findings.torn("%s: the store can't be opened or read: %s".formatted(where, e.getMessage()));
        }
    }

    private void log(Store store, long promised, String where) {
        List<Commit> found = store.log().read(0, Integer.MAX_VALUE);
        Head head = Head.ofEmptyLog();
        for (int i = 0; i < found.size(); i++) {
            Commit commit = found.get(i);
            if (commit.first() > head.position() + 1) {
                findings.gap("%s: no event from %d on".formatted(where, head.position() + 1));
                return;
            }
            try {
                head = head.followedBy(commit);
            } catch (ChainBroken e) {
                findings.torn("%s: %s".formatted(where, e.getMessage()));
                return;
            }
            if (i >= done.size() || !Arrays.equals(commit.hash(), done.get(i).hash())) {
                findings.torn("%s: the commit at %d was never made".formatted(where, commit.first()));
                return;
            }
        }
        if (store.log().head() != head.position()) {
            findings.torn("%s: the head is %d, the last commit ends at %d"
                    .formatted(where, store.log().head(), head.position()));
        }
        if (head.position() < promised) {
            findings.lost("%s: acknowledged up to %d, found up to %d".formatted(where, promised, head.position()));
        }
    }

    private void documents(Store store, Map<String, Long> promised, String where) {
        promised.forEach((id, version) -> {
            if (!id.equals(Workload.LOG)) {
                document(store.documents().get(id), id, version, where);
            }
        });
    }

    private void document(@Nullable Document found, String id, long promised, String where) {
        if (found == null || found.v() < promised) {
            findings.lost("%s: document %s was acknowledged in version %d, found is %s"
                    .formatted(where, id, promised, found == null ? "none" : found.v()));
        } else if (!Workload.isWhole(found)) {
            findings.torn("%s: document %s is not as it was written".formatted(where, id));
        }
    }
}
