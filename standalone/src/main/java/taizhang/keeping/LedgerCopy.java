// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import taizhang.folder.StartRefused;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.ChainCheck;
import taizhang.storage.check.KeptHead;
import taizhang.storage.check.Pages;
import taizhang.storage.check.ViewHashes;

/** Takes a ledger over as it is, whatever engine keeps it here and there. */
final class LedgerCopy {

    private static final int PAGE = 100;

    private final Console console;

    LedgerCopy(Console console) {
        this.console = console;
    }

    /** Behind what the target has already. The chain is checked link by link as the commits come in. */
    void commits(StoreView origin, Store target) {
        Pages pages = new Pages(origin.log(), target.log().head());
        var progress = console.progress("已复制 copied");
        for (List<Commit> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            target.receiver().receive(page);
            progress.accept(page.getLast().last());
        }
    }

    /** After the commits: a password must be there for each account that they open. */
    void documents(StoreView origin, Store target, Predicate<String> which) {
        DocumentStore from = origin.documents();
        for (List<Document> page = from.scan("", null, PAGE);
                !page.isEmpty();
                page = from.scan("", page.getLast().id(), PAGE)) {
            target.documents()
                    .put(page.stream()
                            .filter(document -> which.test(document.id()))
                            .toList());
        }
    }

    /**
     * Copies a ledger that nobody writes, and shows that the copy is the same.
     *
     * @throws StartRefused when it is not; the target is then left unfinished
     */
    void whole(StoreView origin, Head head, Target target) {
        try (Store filled = target.fill()) {
            commits(origin, filled);
            documents(origin, filled, Parts::isLasting);
        }
        try (StoreView copy = target.look()) {
            Head reached = sound(copy, head);
            SortedMap<String, String> views = ViewHashes.of(origin.documents(), Parts::isView);
            if (reached.position() != head.position()
                    || !views.equals(ViewHashes.of(copy.documents(), Parts::isView))) {
                throw changedMeanwhile();
            }
            console.sayHead(reached);
            console.say("视图相同 Views alike: %d", views.size());
        }
    }

    static StartRefused changedMeanwhile() {
        return new StartRefused(
                "The ledger was written to while it was copied: stop every program on it and copy it again.");
    }

    /** Verifies all there is to verify, evidence included, and that it contains what ends in this head. */
    Head sound(StoreView ledger, Head head) {
        Head reached = new ChainCheck(ledger.log(), console.progress("已核对 verified")).run(KeptHead.of(head));
        ledger.inspect();
        new EvidenceCheck(ledger.log(), ledger.documents()).run();
        return reached;
    }
}
