// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.List;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds a view from the whole log in a loop of its own, through the same function as the live processor and so to the
 * same bytes. It writes into whatever generation of the view is current in the table it is given, which may be an empty
 * table; {@link Rebuilds} makes a new generation beside the one that serves.
 */
public final class Rebuild {

    private final CommitLog log;
    private final JsonMapper json;
    private final FactReader reader;

    public Rebuild(CommitLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
        this.reader = new FactReader(json);
    }

    /** @return the position up to which the documents are now written */
    public long run(Projection<?> projection, DocumentStore into) {
        Generation current = new Generation(
                projection.name(),
                new Catalogue(into, json).of(projection.name()).writing());
        BulkFold<?> fold = new BulkFold<>(
                projection, current, into, json, InstantSource.system(), false, BulkFold.boundOfThisHeap());
        long position = 0;
        try (FactPages pages = new FactPages(log, reader, position)) {
            for (List<FactPages.Page> parts = pages.next(); !parts.isEmpty(); parts = pages.next()) {
                parts.forEach(fold::fold);
                position = parts.getLast().last();
            }
        }
        fold.write();
        fold.writeLetters();
        return position;
    }
}
