// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import taizhang.codec.LedgerJson;
import taizhang.projection.Projection;
import taizhang.projection.Rebuild;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.check.ViewHashes;
import taizhang.storage.memory.MemoryDocumentStore;

/** What each view holds to the byte, as it is kept and as the log alone makes it. */
final class ViewDigests {

    private ViewDigests() {}

    static Map<String, String> of(List<Projection<?>> projections, DocumentStore documents) {
        Set<String> names = projections.stream().map(Projection::name).collect(Collectors.toSet());
        return ViewHashes.of(documents, names::contains);
    }

    /** What the whole log makes of empty views. */
    static Map<String, String> fromScratch(List<Projection<?>> projections, CommitLog log) {
        DocumentStore fresh = new MemoryDocumentStore();
        Rebuild rebuild = new Rebuild(log, LedgerJson.mapper());
        projections.forEach(projection -> rebuild.run(projection, fresh));
        return of(projections, fresh);
    }
}
